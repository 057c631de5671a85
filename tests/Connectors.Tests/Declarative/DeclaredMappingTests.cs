using System.Text.Json.Nodes;
using ChatBot.Connectors.Declarative;

namespace ChatBot.Connectors.Tests.Declarative;

public class DeclaredMappingTests
{
    private const string Said = """
        {"got": {"id": 7, "cents": 1250, "coin": "usd", "open": "1", "at": "2026-03-01T10:00:00+02:00", "seconds": 1700000000, "state": "NEW", "chosen": "Ada", "empty": "",
                 "text": "SGkh", "people": [{"role": "agent", "name": "Mara"}, {"role": "customer", "name": "Ada"}]}}
        """;

    [Theory]
    [InlineData("""{"from": "got.id", "type": "text"}""", "\"7\"")]
    [InlineData("""{"from": "got.id", "type": "number"}""", "7")]
    [InlineData("""{"from": "got.cents", "type": "number", "unit": 0.01}""", "12.50")]
    [InlineData("""{"from": "got.cents", "type": "money", "unit": 0.01, "currency": "{got.coin}"}""", """{"amount":12.50,"currency":"USD"}""")]
    [InlineData("""{"from": "got.open", "type": "boolean"}""", "true")]
    [InlineData("""{"from": "got.at", "type": "time"}""", "\"2026-03-01T08:00:00+00:00\"")]
    [InlineData("""{"from": "got.seconds", "type": "time"}""", "\"2023-11-14T22:13:20+00:00\"")]
    [InlineData("""{"from": "got.state", "codes": {"NEW": "New"}}""", "\"New\"")]
    [InlineData("""{"from": "got.state", "codes": {"OLD": "Old"}, "default": "Open"}""", "\"Open\"")]
    [InlineData("""{"from": "got.empty", "type": "number", "default": 3}""", "3")]
    [InlineData("""{"from": "got.nothing", "type": "time"}""", "null")]
    [InlineData("""{"from": "got.text", "type": "base64"}""", "\"Hi!\"")]
    [InlineData("""{"value": "fixed"}""", "\"fixed\"")]
    [InlineData("\"got.people[role=customer].name\"", "\"Ada\"")]
    [InlineData("\"got.people[0].name\"", "\"Mara\"")]
    [InlineData("\"got.people[role=customer,name=Ada].name\"", "\"Ada\"")]
    [InlineData("\"got.people[role=customer,name=Mara].name\"", "null")]
    [InlineData("\"got.people[name=@got.chosen].role\"", "\"customer\"")]
    [InlineData("\"Number {got.id}\"", "\"Number 7\"")]
    [InlineData("""{"each": "got.people", "where": {"item.role": ["customer"]}, "as": {"who": "item.name"}}""", """[{"who":"Ada"}]""")]
    [InlineData("""{"each": "got.people", "most": "got.id", "as": "item.name"}""", """["Mara","Ada"]""")]
    public void A_value_becomes_what_its_rule_says(string rule, string expected)
    {
        var mapped = DeclaredMapping.Map(JsonNode.Parse(rule), Scope(), "answer");

        Assert.Equal(expected, mapped?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null");
    }

    [Theory]
    [InlineData("""{"from": "got.state", "type": "number"}""", "x.answer.part (number): the value at got.state is none")]
    [InlineData("""{"from": "got.state", "type": "time"}""", "x.answer.part (time): the value at got.state is none")]
    [InlineData("""{"from": "got.state", "codes": {"OLD": "Old"}}""", "x.answer.part (codes): the value at got.state is none of the list, and there is no default")]
    [InlineData("""{"each": "got.id", "as": "item"}""", "x.answer.part.each (list): there is no list at got.id")]
    public void A_value_that_does_not_fit_names_its_place_and_rule_but_not_itself(string rule, string expected)
    {
        var exception = Assert.Throws<FormatException>(() => DeclaredMapping.Map(new JsonObject { ["part"] = JsonNode.Parse(rule) }, Scope(), "x.answer"));

        Assert.Equal(expected, exception.Message);
    }

    [Fact]
    public void A_value_cannot_leave_its_place()
    {
        var scope = new JsonObject { ["request"] = new JsonObject { ["ticket"] = "../users/1?x=\"'\\" } };

        Assert.Equal("tickets/..%2Fusers%2F1%3Fx%3D%22%27%5C", DeclaredTemplate.Fill("tickets/{request.ticket}", scope, Uri.EscapeDataString));
        Assert.Equal("""q = '../users/1?x=\"\'\\'""", DeclaredTemplate.Fill("q = '{request.ticket|quoted}'", scope, value => value));
    }

    private static JsonObject Scope() => (JsonObject)JsonNode.Parse(Said)!;
}
