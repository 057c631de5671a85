using System.ComponentModel;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Connectors.Tests.Capabilities;

public class IdentifierTests
{
    [Theory]
    [InlineData("1042", "1042")]
    [InlineData(" #1042 ", "1042")]
    [InlineData("so-77/b", "SO-77/B")]
    public void An_order_number_is_read_as_people_write_it(string said, string expected)
    {
        var read = OrderNumber.TryParse(said, out var number);

        Assert.True(read);
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("10 42")]
    [InlineData("1042\n")]
    [InlineData("1042?x=1")]
    [InlineData("../1042")]
    public void What_cannot_be_an_order_number_is_not_taken(string? said)
    {
        // A line break at the end is trimmed like any other space around it; one inside is not.
        var expected = said?.Trim() == "1042";

        var read = OrderNumber.TryParse(said, out _);

        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData("Ada@Example.com", "ada@example.com")]
    [InlineData(" o'neil+shop@mail.example.co.uk ", "o'neil+shop@mail.example.co.uk")]
    public void An_email_address_is_the_same_however_it_is_capitalised(string said, string expected)
    {
        var read = EmailAddress.TryParse(said, out var address);

        Assert.True(read);
        Assert.Equal(new EmailAddress(expected), address);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ada@example")]
    [InlineData("ada@@example.com")]
    [InlineData("ada@example.com,ben@example.com")]
    [InlineData("ada@example.com\nBcc: ben@example.com")]
    [InlineData("ada@exa mple.com")]
    [InlineData(".ada@example.com")]
    [InlineData("<ada@example.com>")]
    public void What_could_become_a_second_receiver_or_a_header_is_no_email_address(string said)
    {
        var read = EmailAddress.TryParse(said, out _);

        Assert.False(read);
    }

    [Fact]
    public void Identifiers_travel_through_json_as_plain_strings()
    {
        var sent = new Owner(new("ada"), new("ada@example.com"));

        var json = JsonSerializer.Serialize(sent);
        var received = JsonSerializer.Deserialize<Owner>(json);

        Assert.Equal("""{"Customer":"ada","Email":"ada@example.com"}""", json);
        Assert.Equal(sent, received);
    }

    [Fact]
    public void Json_with_a_wrong_identifier_is_refused()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderNumber>("\"10 42\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderNumber>("1042"));
    }

    [Fact]
    public void Identifiers_turn_into_text_and_back_for_libraries_that_ask_type_descriptors()
    {
        var converter = TypeDescriptor.GetConverter(typeof(OrderNumber));

        var text = converter.ConvertToInvariantString(new OrderNumber("1042"));
        var number = converter.ConvertFromInvariantString("1042");

        Assert.Equal("1042", text);
        Assert.Equal(new OrderNumber("1042"), number);
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("10 42"));
    }

    [Fact]
    public void Reading_never_throws_and_what_is_read_is_read_the_same_again() => Prop.ForAll<string?>(text =>
    {
        var number = !Sku.TryParse(text, out var sku) || (Sku.TryParse(sku.Value, out var again) && again == sku);
        var address = !EmailAddress.TryParse(text, out var email) || (EmailAddress.TryParse(email.Value, out var same) && same == email);
        return number && address;
    }).QuickCheckThrowOnFailure();
}
