using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleArticlesTests : IDisposable
{
    private readonly Business _business = new();

    [Theory]
    [InlineData("How long does shipping take?", "shipping-times")]
    [InlineData("what does delivery cost", "shipping-times")]
    [InlineData("do you ship to Canada?", "shipping-times")]
    [InlineData("when is shipping free", "shipping-times")]
    [InlineData("my parcel is late", "track-your-order")]
    [InlineData("how do I track my package", "track-your-order")]
    [InlineData("How can I return something?", "returns")]
    [InlineData("what is your return policy", "returns")]
    [InlineData("can I exchange an item", "returns")]
    [InlineData("how many days do I have to send it back", "returns")]
    [InlineData("when do I get my money back", "refunds")]
    [InlineData("how long does a refund take?", "refunds")]
    [InlineData("can I cancel my order", "cancel-an-order")]
    [InlineData("I ordered the wrong item by mistake", "cancel-an-order")]
    [InlineData("which payment methods do you accept", "payment-methods")]
    [InlineData("can I pay with PayPal?", "payment-methods")]
    [InlineData("why was my card declined", "failed-payment")]
    [InlineData("my payment failed", "failed-payment")]
    [InlineData("is there a warranty", "warranty")]
    [InlineData("my kettle arrived broken", "warranty")]
    [InlineData("do you sell spare parts", "warranty")]
    [InlineData("how do I pause my subscription", "coffee-club")]
    [InlineData("what is the coffee club", "coffee-club")]
    [InlineData("my discount code does not work", "gift-cards")]
    [InlineData("how long are gift cards good for", "gift-cards")]
    [InlineData("I forgot my password", "your-account")]
    [InlineData("please delete my account", "your-account")]
    [InlineData("what are your opening hours?", "contact-and-hours")]
    [InlineData("are you open on sunday", "contact-and-hours")]
    [InlineData("can I call you", "contact-and-hours")]
    [InlineData("phone number", "contact-and-hours")]
    public async Task A_question_finds_its_article(string question, string expected)
    {
        var result = await _business.AskAsync(new FindAnswer(question), Callers.Nobody);

        Assert.Equal(expected, result.Answer?.Article.Value);
    }

    [Theory]
    [InlineData("what is the weather in Paris")]
    [InlineData("who won the football match yesterday")]
    [InlineData("tell me a joke about elephants")]
    [InlineData("what is it like to be you")]
    [InlineData("how do I do that")]
    [InlineData("asdf qwer")]
    [InlineData("")]
    [InlineData("\"*) OR NEAR(")]
    public async Task A_question_that_no_article_answers_finds_nothing(string question)
    {
        var result = await _business.AskAsync(new FindAnswer(question), Callers.Nobody);

        Assert.Equal(ProblemKind.NotFound, result.Problem?.Kind);
    }

    [Fact]
    public async Task The_passage_that_answers_is_given_with_the_articles_title()
    {
        var result = await _business.AskAsync(new FindAnswer("what does express shipping cost?"), Callers.Nobody);

        Assert.Equal("Shipping times and costs", result.Answer?.Title);
        Assert.StartsWith("Standard shipping costs $5.90", result.Answer?.Passage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is your return policy?")]
    [InlineData("can I return something?")]
    [InlineData("returns")]
    public async Task A_question_about_the_whole_article_gets_its_first_passage(string question)
    {
        var result = await _business.AskAsync(new FindAnswer(question), Callers.Nobody);

        Assert.StartsWith("You can return anything unused within 30 days", result.Answer?.Passage, StringComparison.Ordinal);
    }

    public void Dispose() => _business.Dispose();
}
