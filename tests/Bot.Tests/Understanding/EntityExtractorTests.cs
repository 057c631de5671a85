using ChatBot.Understanding;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class EntityExtractorTests
{
    private static readonly string[] Catalogue =
        ["Trail Runner 2 running shoes", "City running shoes", "Fjord rain jacket", "Copper kettle 1.5 l", "Storm two-person tent", "Blue suede shoes"];

    [Theory]
    [InlineData("where is order 1042?", "1042", 15, 19)]
    [InlineData("#1042", "1042", 1, 5)]
    [InlineData("1042", "1042", 0, 4)]
    [InlineData("it's 1042.", "1042", 5, 9)]
    [InlineData("cancel ord-1042 now", "ORD-1042", 7, 15)]
    [InlineData("order number is 1042", "1042", 16, 20)]
    [InlineData("is 1042 on its way yet?", "1042", 3, 7)]
    public void An_order_number_is_found(string text, string value, int start, int end)
    {
        var entity = Assert.Single(Extract(text));

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
        var entities = Extract(text);

        Assert.DoesNotContain(entities, entity => entity.Type == EntityTypes.OrderNumber);
    }

    [Theory]
    [InlineData("any news on T-1001?", "T-1001")]
    [InlineData("t-1001", "T-1001")]
    public void A_ticket_number_is_not_taken_for_an_order(string text, string value)
    {
        var entity = Assert.Single(Extract(text));

        Assert.Equal((EntityTypes.TicketNumber, value), (entity.Type, entity.Value));
    }

    [Fact]
    public void An_announced_number_is_surer_than_a_bare_one()
    {
        var announced = Extract("order 1042")[0];
        var bare = Extract("in 1042")[0];

        Assert.True(announced.Confidence > bare.Confidence);
    }

    [Fact]
    public void An_email_address_is_found_with_its_span()
    {
        var entity = Assert.Single(Extract("use ada.l+shop@mail.example.com, please"));

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
        var entity = Assert.Single(Extract(text, Catalogue));

        Assert.Equal((EntityTypes.Product, value, words), (entity.Type, entity.Value, entity.Text));
    }

    [Theory]
    [InlineData("I want to talk to a person")]
    [InlineData("I ran to the city")]
    public void Other_words_are_no_product(string text)
    {
        var entities = Extract(text, Catalogue);

        Assert.Empty(entities);
    }

    [Fact]
    public void Several_things_are_found_left_to_right_without_overlap()
    {
        var entities = Extract("send the kettle of order 1042 to ada@example.com", Catalogue);

        Assert.Equal([EntityTypes.Product, EntityTypes.OrderNumber, EntityTypes.Email], entities.Select(entity => entity.Type));
    }

    [Theory]
    [InlineData("refund my £240.50", "amount", "240.5", "GBP")]
    [InlineData("that was 20 euros", "amount", "20", "EUR")]
    [InlineData("send twenty dollars", "amount", "20", "USD")]
    [InlineData("10 % off", "percent", "10", null)]
    [InlineData("call me on 555-0142", "phone", "5550142", null)]
    [InlineData("my number is +44 7700 900123", "phone", "+447700900123", null)]
    [InlineData("near M1 4BT?", "postcode", "M1 4BT", null)]
    [InlineData("the card ending in 4242", "card_last4", "4242", null)]
    [InlineData("use code save10", "coupon", "SAVE10", null)]
    [InlineData("in size 42", "size", "42", null)]
    [InlineData("5 stars", "rating", "5", null)]
    [InlineData("pay INV-2041", "invoice_number", "INV-2041", null)]
    [InlineData("track 1Z999", "tracking_number", "1Z999", null)]
    [InlineData("do you have a samovar in stock?", "product", "samovar", null)]
    [InlineData("two of them", "quantity", "2", null)]
    [InlineData("my order number is 10 44", "order_number", "1044", null)]
    [InlineData("order AB-77120 please", "order_number", "AB-77120", null)]
    [InlineData("twenty percent", "percent", "20", null)]
    [InlineData("EU 42", "size", "42", null)]
    [InlineData("to my savings account", "account", "savings account", null)]
    [InlineData("send $50 to Anna Schmidt", "payee", "Anna Schmidt", null)]
    [InlineData("last four 4242", "card_last4", "4242", null)]
    [InlineData("my name is Tasha Brown", "person_name", "Tasha Brown", null)]
    [InlineData("I live in Glasgow", "city", "Glasgow", null)]
    [InlineData("do you ship to Norway", "country", "Norway", null)]
    [InlineData("12 Oak Lane, Leeds", "address", "12 Oak Lane", null)]
    [InlineData("SKU KET-001", "sku", "KET-001", null)]
    [InlineData("طلب رقم ١٠٤٢", "order_number", "1042", null)]
    public void Things_are_found_by_their_form_and_by_the_words_around_them(string text, string type, string value, string? unit)
    {
        var entities = Extract(text);

        Assert.Contains(entities, entity => (entity.Type, entity.Value, entity.Unit) == (type, value, unit));
    }

    [Theory]
    [InlineData("es", "me cobraron 35,50 €", "amount", "35.5")]
    [InlineData("es", "vivo en Calle Mayor 5, 28013 Madrid", "postcode", "28013")]
    [InlineData("es", "a la cuenta corriente", "account", "cuenta corriente")]
    [InlineData("es", "la tarjeta terminada en 3310", "card_last4", "3310")]
    [InlineData("de", "mir wurden 1.089,95 Euro abgebucht", "amount", "1089.95")]
    [InlineData("de", "ich wohne in der Lindenstraße 7", "address", "Lindenstraße 7")]
    [InlineData("de", "um 15 Uhr", "time", "15:00")]
    [InlineData("de", "Größe L", "size", "L")]
    [InlineData("fr", "un rendez-vous à 14h30", "time", "14:30")]
    [InlineData("fr", "au 8 rue des Lilas, 69003 Lyon", "address", "8 rue des Lilas")]
    [InlineData("fr", "2 étoiles", "rating", "2")]
    [InlineData("ar", "أين الطلب ١٠٤٢؟", "order_number", "1042")]
    [InlineData("ar", "أعيدوا لي ٢٠٠ ريال", "amount", "200")]
    [InlineData("ar", "أريد موعدا غدا", "date", "2026-03-11")]
    [InlineData("ar", "يوم الأحد القادم", "date", "2026-03-15")]
    [InlineData("ar", "في 12 أبريل", "date", "2026-04-12")]
    [InlineData("ar", "الساعة 3", "time", "15:00")]
    [InlineData("ar", "خلال ٣٠ يوما", "duration", "P30D")]
    [InlineData("ar", "هل توصلون إلى الأردن", "country", "الأردن")]
    [InlineData("ar", "هل الغلاية متوفرة", "product", "الغلاية")]
    [InlineData("fr", "code promo NOEL10", "coupon", "NOEL10")]
    public void Things_are_found_in_other_languages(string language, string text, string type, string value)
    {
        var entities = TrainedOnce.Entities.Extract(text, new(language, new DateTime(2026, 3, 10, 12, 0, 0, DateTimeKind.Unspecified), []));

        Assert.Contains(entities, entity => (entity.Type, entity.Value) == (type, value));
    }

    [Theory]
    [InlineData("I was charged on March 3", "2026-03-03")]
    [InlineData("it arrived on Friday", "2026-03-06")]
    [InlineData("can it arrive on Friday", "2026-03-13")]
    public void A_day_lies_behind_where_the_customer_tells_what_was(string text, string value) =>
        Assert.Equal(value, Assert.Single(Extract(text), found => found.Type == EntityTypes.Date).Value);

    [Fact]
    public void How_many_of_a_product_is_a_quantity()
    {
        var entities = Extract("add three mugs to my cart");

        Assert.Equal([("quantity", "3"), ("product", "mugs")], entities.Select(entity => (entity.Type, entity.Value)));
    }

    [Theory]
    [InlineData("can you deliver on Friday?", EntityTypes.Date, "2026-03-13", "Friday")]
    [InlineData("tomorrow please", EntityTypes.Date, "2026-03-11", "tomorrow")]
    [InlineData("I ordered on March 3rd, 2026", EntityTypes.Date, "2026-03-03", "March 3rd, 2026")]
    [InlineData("call me at 3:30 pm", EntityTypes.Time, "15:30", "3:30 pm")]
    [InlineData("is it 30 days?", EntityTypes.Duration, "P30D", "30 days")]
    public void Days_times_and_durations_are_found_as_the_customer_means_them(string text, string type, string value, string words)
    {
        var entity = Assert.Single(Extract(text), found => found.Type == type);

        Assert.Equal(value, entity.Value);
        Assert.EndsWith(words, entity.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where is order 1042?")]
    [InlineData("T-1001")]
    [InlineData("may I cancel my second order?")]
    public void What_only_looks_like_a_date_is_none(string text) =>
        Assert.DoesNotContain(Extract(text), found => found.Type is EntityTypes.Date or EntityTypes.Time or EntityTypes.Duration);

    private static IReadOnlyList<Entity> Extract(string text, IReadOnlyList<string>? catalogue = null) =>
        TrainedOnce.Entities.Extract(text, new("en-US", new DateTime(2026, 3, 10, 12, 0, 0, DateTimeKind.Unspecified), catalogue ?? []));
}
