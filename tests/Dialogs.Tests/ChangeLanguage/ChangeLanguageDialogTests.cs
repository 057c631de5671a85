namespace ChatBot.Dialogs.Tests.ChangeLanguage;

public sealed class ChangeLanguageDialogTests
{
    [Theory]
    [InlineData("please speak German", "de", "ab jetzt spreche ich Deutsch")]
    [InlineData("can you speak español?", "es", "hablo español")]
    [InlineData("change the language from English to French", "fr", "je parle désormais français")]
    public async Task A_language_that_is_named_is_spoken_at_once(string wish, string language, string answer)
    {
        var talk = Talk.AsGuest();

        var answers = await talk.SayAsync(wish);

        Assert.Contains(answer, answers.Single(), StringComparison.Ordinal);
        Assert.Equal((language, true), (talk.Memory.Language, talk.Memory.LanguageIsChosen));
    }

    [Fact]
    public async Task The_language_stays()
    {
        var talk = Talk.AsGuest();

        var answers = await talk.SayAllAsync("please speak German", "hello");

        Assert.Equal("Hallo! Was kann ich für Sie tun?", answers.Single());
    }

    [Theory]
    [InlineData("change the language", "Which language would you like?")]
    [InlineData("I don't speak English", "Which language would you like?")]
    public async Task A_language_that_is_not_named_is_asked_for(string wish, string question)
    {
        var talk = Talk.AsGuest();

        var asked = await talk.SayAsync(wish);
        var answers = await talk.SayAsync("Español");

        Assert.StartsWith(question, asked.Single(), StringComparison.Ordinal);
        Assert.StartsWith("De acuerdo", answers.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journey_is_gone_through_in_the_customers_language()
    {
        var talk = new Talk { SignedIn = "ada", Locale = "de-DE" };

        var asked = await talk.SayAsync("cancel order 1043");
        var answers = await talk.SayAsync("ja");

        Assert.Contains("Soll ich sie stornieren?", asked.Single(), StringComparison.Ordinal);
        Assert.Contains("Die Bestellung 1043 ist storniert.", answers.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_with_a_doubt_is_asked_again_in_every_language()
    {
        var talk = new Talk { SignedIn = "ada", Locale = "fr-FR" };

        var answers = await talk.SayAllAsync("cancel order 1043", "oui mais attendez");

        Assert.Contains("Répondez par oui ou non.", answers.Single(), StringComparison.Ordinal);
    }
}
