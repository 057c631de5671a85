using ChatBot.Understanding;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class WishSplitterTests
{
    private static readonly string[] Catalogue = ["Black and white running shoes", "Salt and pepper mill", "Copper kettle"];

    private static readonly WishSplitter Splitter = new(TrainedOnce.Classifier);

    [Theory]
    [InlineData("en", "cancel order 1042 and tell me where 1043 is", "cancel_order", "get_order_status")]
    [InlineData("en", "I want to return my shoes and also subscribe to the newsletter", "return_order", "subscribe_newsletter")]
    [InlineData("en", "where is order 1042? and I want to change my address", "get_order_status", "update_contact")]
    [InlineData("en", "where is 1042 and 1043?", "get_order_status", "get_order_status")]
    [InlineData("es", "cancela el pedido 1042 y dime dónde está el 1043", "cancel_order", "get_order_status")]
    [InlineData("es", "quiero cambiar mi dirección y también abrir un ticket", "update_contact", "create_ticket")]
    [InlineData("de", "storniere Bestellung 1042 und sag mir, wo 1043 ist", "cancel_order", "get_order_status")]
    [InlineData("de", "ich möchte meine Adresse ändern und außerdem den Newsletter abonnieren", "update_contact", "subscribe_newsletter")]
    [InlineData("fr", "annulez la commande 1042 et dites-moi où est la 1043", "cancel_order", "get_order_status")]
    [InlineData("fr", "je veux changer mon adresse et aussi ouvrir un ticket", "update_contact", "create_ticket")]
    public void Two_wishes_are_heard_with_what_each_names(string language, string text, string first, string second)
    {
        var wishes = Split(text, language);

        Assert.Equal([first, second], wishes.Select(wish => wish.Intents[0].Intent switch { "track_shipment" => "get_order_status", var intent => intent }));
    }

    [Fact]
    public void Each_wish_has_its_own_number()
    {
        var wishes = Split("cancel order 1042 and tell me where 1043 is", "en");

        Assert.Equal(["1042", "1043"], wishes.Select(wish => wish.Value(EntityTypes.OrderNumber)));
    }

    [Theory]
    [InlineData("do you have black and white running shoes?")]
    [InlineData("is the salt and pepper mill in stock")]
    [InlineData("I want to change my name and address")]
    [InlineData("where is my order and why is it late")]
    [InlineData("hi and good morning, where is order 1042")]
    [InlineData("I bought a kettle and it arrived broken")]
    [InlineData("cancel my order and give me my money back")]
    [InlineData("show me kettles and mugs")]
    [InlineData("thanks and goodbye")]
    [InlineData("¿tenéis camisetas blancas y negras?")]
    [InlineData("ich suche Töpfe und Pfannen")]
    [InlineData("je cherche des tasses et des assiettes")]
    public void One_wish_stays_one(string text) => Assert.Empty(Split(text, "en"));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public void Hardly_any_utterance_with_one_wish_is_cut_in_two(string language)
    {
        var utterances = HeldBack.Read(language);

        var cut = utterances.Where(utterance => Split(utterance.Text, language).Count > 0).Select(utterance => utterance.Text).ToList();

        Assert.True(cut.Count <= utterances.Count * 0.01, string.Join('\n', cut));
    }

    private static IReadOnlyList<Wish> Split(string text, string language)
    {
        var entities = TrainedOnce.Entities.Extract(text, new(language, new DateTime(2026, 3, 10, 12, 0, 0, DateTimeKind.Unspecified), Catalogue));
        return Splitter.Split(text, entities, 3);
    }
}
