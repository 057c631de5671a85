using ChatBot.Connectors.Capabilities.Catalog;

namespace ChatBot.Dialogs.Tests.Questions;

public sealed class PickPromptTests
{
    [Theory]
    [InlineData("Coffee cup", "CUP-002")]
    [InlineData("the coffee one", "CUP-002")]
    [InlineData("tea please", "CUP-001")]
    [InlineData("2", "CUP-002")]
    [InlineData("the first", "CUP-001")]
    public async Task A_choice_is_picked_by_name_part_of_its_name_or_place(string said, string product)
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync("are cups in stock?", said);

        Assert.Equal(product, Assert.Single(talk.Shop.AskedFor<CheckStock>()).Product.Value);
    }

    [Theory]
    [InlineData("the cup")]
    [InlineData("the golden one")]
    [InlineData("I bought two last year")]
    public async Task What_fits_several_choices_or_none_is_asked_again(string said)
    {
        var talk = Talk.AsGuest();

        var answers = await talk.SayAllAsync("are cups in stock?", said);

        Assert.StartsWith("Please pick one of these.", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CheckStock>());
    }
}
