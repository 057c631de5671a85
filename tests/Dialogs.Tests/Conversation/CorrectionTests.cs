using ChatBot.Dialogs.Questions;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("not the order, the ticket", "the ticket")]
    [InlineData("no, not the order, my ticket", "my ticket")]
    [InlineData("not 1042 but 1044", "1044")]
    [InlineData("don't cancel it, where is it?", "where is it?")]
    [InlineData("nicht die Bestellung, das Ticket", "das Ticket")]
    [InlineData("nicht 1042, sondern 1044", "1044")]
    [InlineData("no el pedido, el ticket", "el ticket")]
    [InlineData("no es 1042, sino 1044", "1044")]
    [InlineData("pas la commande, le ticket", "le ticket")]
    [InlineData("pas 1042 mais 1044", "1044")]
    public void What_is_meant_instead_is_heard(string text, string meant) => Assert.Equal(meant, Corrections.Rest(text));

    [Theory]
    [InlineData("no, 1044")]
    [InlineData("not working, please help")]
    [InlineData("no me llega el pedido, ayuda")]
    [InlineData("nicht angekommen, wo ist es")]
    [InlineData("pas reçu, où est-ce")]
    [InlineData("I have not got it, where is it")]
    [InlineData("where is order 1042")]
    public void Other_words_take_nothing_back(string text) => Assert.Null(Corrections.Rest(text));

    [Theory]
    [InlineData("no, the other one")]
    [InlineData("nein, die andere")]
    [InlineData("no, el otro pedido")]
    [InlineData("non, l'autre commande")]
    public async Task The_other_one_is_the_order_that_was_spoken_of_before(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("where is order 1042?", "cancel order 1043");
        var answer = await talk.SayAsync(words);

        Assert.StartsWith("I am sorry, order 1042", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_other_order_its_number_is_asked()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("cancel order 1043");
        var answer = await talk.SayAsync("no, the other one");

        Assert.StartsWith("Which order would you like to cancel?", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I meant 1044")]
    [InlineData("ich meinte 1044")]
    [InlineData("quería decir 1044")]
    [InlineData("je voulais dire 1044")]
    [InlineData("not 1042, 1044")]
    [InlineData("no, the other one")]
    public async Task After_an_answer_another_order_can_be_meant(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("where is order 1044?", "where is order 1042?");
        var answer = await talk.SayAsync(words);

        Assert.StartsWith("Order 1044 arrived", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_this_but_that_order_corrects_an_open_question()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("cancel order 1043");
        var answer = await talk.SayAsync("not 1043, 1044");

        Assert.StartsWith("I am sorry, order 1044", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not the order, the ticket")]
    [InlineData("nicht die Bestellung, das Ticket")]
    [InlineData("no el pedido, el ticket")]
    [InlineData("pas la commande, le ticket")]
    public async Task Another_thing_takes_the_place_of_what_is_open(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("where is my order");
        var asked = await talk.SayAsync(words);
        var done = await talk.SayAsync("T-2001");

        Assert.Contains("ticket", Assert.Single(asked), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kettle is broken", Assert.Single(done), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("don't cancel it")]
    [InlineData("no, please do not cancel")]
    [InlineData("bitte nicht stornieren")]
    [InlineData("no lo canceles")]
    [InlineData("ne l'annulez pas")]
    public async Task What_is_forbidden_is_not_done(string words)
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("cancel order 1043");
        var answer = await talk.SayAsync(words);

        Assert.StartsWith("All right, I have stopped cancelling an order. Nothing was changed.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task Forbidden_with_nothing_open_begins_nothing()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("where is order 1043?");
        var answer = await talk.SayAsync("don't cancel it");

        Assert.Equal("All right, I leave that as it is.", Assert.Single(answer));
    }

    [Fact]
    public async Task Forbidden_in_the_middle_of_something_else_keeps_its_question()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("where is my order");
        var answers = await talk.SayAsync("don't cancel it");

        Assert.Equal(["All right, I leave that as it is.", question[^1]], answers);
    }
}
