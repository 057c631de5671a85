using ChatBot.Connectors.Capabilities.Catalog;

namespace ChatBot.Dialogs.Tests.FindProduct;

public sealed class FindProductDialogTests
{
    [Fact]
    public async Task One_product_is_shown_with_price_and_stock()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("I am looking for a kettle");

        Assert.Equal("I found this:\n\n- **Kettle**, $39.00, 12 in stock. Boils a litre.", Assert.Single(answer));
    }

    [Fact]
    public async Task Several_products_are_counted_and_listed()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("do you sell cups?");

        Assert.Equal("I found these 2:\n\n- **Tea cup**, $7.00, only one left. Small.\n- **Coffee cup**, $8.00, only 3 left. Large.", Assert.Single(answer));
    }

    [Fact]
    public async Task Stock_of_one_product_is_told()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("is the kettle in stock?");

        Assert.Equal("Yes, Kettle can be had: 12 in stock.", Assert.Single(answer));
    }

    [Fact]
    public async Task What_is_sold_out_is_told_with_the_day_it_comes_back()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("is the mug in stock?");

        Assert.Equal("Mug is sold out. We expect new ones on Monday, November 30, 2026.", Assert.Single(answer));
    }

    [Fact]
    public async Task Another_product_is_not_taken_for_the_one_that_was_meant()
    {
        var talk = Talk.AsGuest();
        talk.Shop.Products.RemoveAll(product => product.Name != "Mug");
        talk.Shop.FindsAnything = true;

        var list = await talk.SayAsync("do you sell rain jackets?");
        var stock = await talk.SayAsync("is the rain jacket in stock?");

        Assert.StartsWith("I have nothing of that name. This comes closest:", Assert.Single(list), StringComparison.Ordinal);
        Assert.StartsWith("Which one do you mean?", Assert.Single(stock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_products_one_is_picked()
    {
        var talk = Talk.AsGuest();

        await talk.SayAsync("are cups in stock?");
        var answer = await talk.SayAsync("the second one");

        Assert.Equal("Yes, Coffee cup can be had: only 3 left.", Assert.Single(answer));
        Assert.Equal("CUP-002", Assert.Single(talk.Shop.AskedFor<CheckStock>()).Product.Value);
    }

    [Fact]
    public async Task None_of_them_leads_back_to_the_search()
    {
        var talk = Talk.AsGuest();

        var question = await talk.SayAllAsync("are cups in stock?", "None of these");
        var answer = await talk.SayAsync("a kettle");

        Assert.Equal("What are you looking for?", Assert.Single(question));
        Assert.Equal("Yes, Kettle can be had: 12 in stock.", Assert.Single(answer));
    }

    [Fact]
    public async Task When_nothing_is_found_other_words_are_asked_for()
    {
        var talk = Talk.AsGuest();

        var question = await talk.SayAsync("I am looking for a zeppelin");
        var answer = await talk.SayAsync("kettle");

        Assert.Equal("I found nothing like that in our shop. What else could it be called?", Assert.Single(question));
        Assert.StartsWith("I found this:", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_that_is_named_in_a_sentence_is_not_asked_about()
    {
        var talk = Talk.AsGuest();
        talk.Shop.FindsAnything = true;

        var answer = await talk.SayAsync("When is the Mug back in stock?");

        Assert.StartsWith("Mug is sold out.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_products_that_share_a_word_the_one_with_both_words_is_meant()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("are coffee cups in stock?");

        Assert.Equal("Yes, Coffee cup can be had: only 3 left.", Assert.Single(answer));
    }

    [Fact]
    public async Task A_new_search_instead_of_a_choice_begins_anew()
    {
        var talk = Talk.AsGuest();

        var stock = await talk.SayAllAsync("are cups in stock?", "and is the kettle in stock?");
        var search = await talk.SayAllAsync("are cups in stock?", "do you sell mugs?");

        Assert.Equal("Yes, Kettle can be had: 12 in stock.", Assert.Single(stock));
        Assert.StartsWith("I found this:\n\n- **Mug**", Assert.Single(search), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_that_no_journey_fulfils_may_well_be_a_product()
    {
        var talk = Talk.AsGuest();
        talk.Recognizer.IsUnsureAbout("how much is the kettle", "check_balance", 0.9, "search_products", 0.1);

        var answer = await talk.SayAsync("how much is the kettle");

        Assert.StartsWith("I found this:\n\n- **Kettle**, $39.00", Assert.Single(answer), StringComparison.Ordinal);
    }
}
