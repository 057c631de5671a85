using ChatBot.Understanding;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class EntityExtractorTests
{
    private static readonly string[] Catalogue =
        ["Trail Runner 2 running shoes", "City running shoes", "Fjord rain jacket", "Copper kettle 1.5 l", "Storm two-person tent", "Blue suede shoes"];

    private readonly EntityExtractor _extractor = new(Options.Create(new UnderstandingOptions
    {
        OrderNumbers = { "0000", "ORD-0+" },
        TicketNumbers = { "T-0+", "ticket 0000" },
    }));

    [Theory]
    [InlineData("where is order 1042?", "1042", 15, 19)]
    [InlineData("#1042", "1042", 1, 5)]
    [InlineData("1042", "1042", 0, 4)]
    [InlineData("it's 1042.", "1042", 5, 9)]
    [InlineData("cancel ord-1042 now", "ORD-1042", 7, 15)]
    [InlineData("order number is 1042", "1042", 16, 20)]
    public void An_order_number_is_found(string text, string value, int start, int end)
    {
        var entity = Assert.Single(_extractor.Extract(text, []));

        Assert.Equal((EntityTypes.OrderNumber, value, start, end), (entity.Type, entity.Value, entity.Start, entity.End));
    }

    [Theory]
    [InlineData("that cost $1042")]
    [InlineData("1042.50")]
    [InlineData("my number is 07700-1042")]
    [InlineData("10425")]
    [InlineData("room 1042-7")]
    public void A_number_that_is_something_else_is_no_order_number(string text)
    {
        var entities = _extractor.Extract(text, []);

        Assert.DoesNotContain(entities, entity => entity.Type == EntityTypes.OrderNumber);
    }

    [Theory]
    [InlineData("any news on T-1001?", "T-1001")]
    [InlineData("t-1001", "T-1001")]
    public void A_ticket_number_is_not_taken_for_an_order(string text, string value)
    {
        var entity = Assert.Single(_extractor.Extract(text, []));

        Assert.Equal((EntityTypes.TicketNumber, value), (entity.Type, entity.Value));
    }

    [Fact]
    public void An_announced_number_is_surer_than_a_bare_one()
    {
        var announced = _extractor.Extract("order 1042", [])[0];
        var bare = _extractor.Extract("in 1042", [])[0];

        Assert.True(announced.Confidence > bare.Confidence);
    }

    [Fact]
    public void An_email_address_is_found_with_its_span()
    {
        var entity = Assert.Single(_extractor.Extract("use ada.l+shop@mail.example.com, please", []));

        Assert.Equal((EntityTypes.Email, "ada.l+shop@mail.example.com", 4, 31), (entity.Type, entity.Value, entity.Start, entity.End));
    }

    [Theory]
    [InlineData("is the fjord rain jacket in stock", "Fjord rain jacket", "fjord rain jacket")]
    [InlineData("got any rain jakets?", "Fjord rain jacket", "rain jakets")]
    [InlineData("the trail runner please", "Trail Runner 2 running shoes", "trail runner")]
    [InlineData("some shoes", "shoes", "shoes")]
    [InlineData("I need a kettle", "Copper kettle 1.5 l", "kettle")]
    [InlineData("running shoes", "running shoes", "running shoes")]
    [InlineData("City running shoes", "City running shoes", "City running shoes")]
    public void A_product_is_found_by_part_of_its_name(string text, string value, string words)
    {
        var entity = Assert.Single(_extractor.Extract(text, Catalogue));

        Assert.Equal((EntityTypes.Product, value, words), (entity.Type, entity.Value, entity.Text));
    }

    [Theory]
    [InlineData("I want to talk to a person")]
    [InlineData("two of them")]
    [InlineData("I ran to the city")]
    public void Other_words_are_no_product(string text)
    {
        var entities = _extractor.Extract(text, Catalogue);

        Assert.Empty(entities);
    }

    [Fact]
    public void Several_things_are_found_left_to_right_without_overlap()
    {
        var entities = _extractor.Extract("send the kettle of order 1042 to ada@example.com", Catalogue);

        Assert.Equal([EntityTypes.Product, EntityTypes.OrderNumber, EntityTypes.Email], entities.Select(entity => entity.Type));
    }
}
