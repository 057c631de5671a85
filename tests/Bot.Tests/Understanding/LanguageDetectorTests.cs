using ChatBot.Understanding;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = LanguageDetector.Train(TrainedOnce.Utterances.Examples());

    [Theory]
    [InlineData("wo ist meine Bestellung 1042?", "de")]
    [InlineData("¿dónde está mi pedido?", "es")]
    [InlineData("où est ma commande ?", "fr")]
    [InlineData("where is my order?", "en")]
    [InlineData("hola", "es")]
    [InlineData("bonjour", "fr")]
    [InlineData("Guten Tag", "de")]
    [InlineData("ich möchte einen Menschen sprechen", "de")]
    [InlineData("quiero devolver los zapatos", "es")]
    [InlineData("أين طلبي 1042؟", "ar")]
    [InlineData("كلمة غير معروفة إطلاقا", "ar")]
    public void A_message_tells_its_language(string text, string language)
    {
        var detected = Detector.Detect(text, null);

        Assert.Equal(language, detected);
    }

    [Theory]
    [InlineData("1042")]
    [InlineData("ok")]
    [InlineData("no")]
    [InlineData("ada@example.com")]
    [InlineData("https://shop.example/products/the-blue-kettle-for-you")]
    [InlineData("T-2001")]
    [InlineData("👍")]
    [InlineData("")]
    public void Words_of_no_language_leave_it_as_it_was(string text)
    {
        var detected = Detector.Detect(text, null);

        Assert.Null(detected);
    }

    [Theory]
    [InlineData("Blue Enamel Kettle")]
    [InlineData("Ada Lopez")]
    [InlineData("10 Downing Street")]
    public void A_name_does_not_change_the_language(string name)
    {
        var detected = Detector.Detect(name, "de");

        Assert.Null(detected);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("ar")]
    public void Nearly_every_utterance_that_was_held_back_is_told_right(string language)
    {
        var utterances = HeldBack.Read(language);

        var right = utterances.Count(utterance => Detector.Detect(utterance.Text, null) == language);

        Assert.True(right >= utterances.Count * 0.9, $"{right} of {utterances.Count}");
    }

    [Theory]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("ar")]
    public void A_customer_who_changes_to_another_language_is_followed(string language)
    {
        var utterances = HeldBack.Read(language);

        var followed = utterances.Count(utterance => Detector.Detect(utterance.Text, "en") == language);

        Assert.True(followed >= utterances.Count * 0.9, $"{followed} of {utterances.Count}");
    }
}
