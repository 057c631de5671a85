using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Pipeline;

public class VerbsTests
{
    [Fact]
    public async Task A_capability_is_asked_by_its_name_and_JSON_and_answers_in_JSON()
    {
        using var business = new Business();

        var result = await AskAsync(business, "get_order_status", """{"order":"1042"}""", Callers.Ada);

        Assert.Equal(("1042", "shipped"), (result!.Answer!.Value.GetProperty("number").GetString(), result.Answer.Value.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task By_name_the_same_guards_stand_in_the_way()
    {
        using var business = new Business();

        var nobody = await AskAsync(business, "cancel_order", """{"order":"1043"}""", Callers.Nobody);
        var stranger = await AskAsync(business, "cancel_order", """{"order":"1043"}""", Callers.Ben);

        Assert.Equal(ProblemKind.StepUpNeeded, nobody!.Problem?.Kind);
        Assert.Equal(ProblemKind.NotFound, stranger!.Problem?.Kind);
        Assert.Equal(2, business.Memory.Audit.Count);
    }

    [Theory]
    [InlineData("{}", "order")]
    [InlineData("""{"order":null}""", "order")]
    [InlineData("""{"order":""}""", "order")]
    [InlineData("""{"order":"1042","custmer":"ben"}""", "custmer")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("{", "body")]
    public async Task Parameters_that_cannot_be_read_are_invalid_and_named(string json, string field)
    {
        using var business = new Business();

        var result = await AskAsync(business, "get_order_status", json, Callers.Ada);

        Assert.Equal(ProblemKind.Invalid, result!.Problem?.Kind);
        Assert.Contains(result.Problem!.Field!, new[] { field, "body" });
        Assert.Empty(business.Memory.Audit);
    }

    [Fact]
    public async Task A_verb_that_nobody_answers_is_none()
    {
        using var business = new Business();

        Assert.Null(await AskAsync(business, "drop_tables", "{}", Callers.Ada));
    }

    private static Task<VerbResult?> AskAsync(Business business, string verb, string json, Caller caller) =>
        business.Get<IVerbs>().InvokeAsync(verb, Encoding.UTF8.GetBytes(json), caller, CancellationToken.None);
}
