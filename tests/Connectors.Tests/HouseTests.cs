using System.Reflection;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests;

public sealed class HouseTests : IDisposable
{
    private readonly Business _business = new();

    public static TheoryData<string> Verbs => [.. Requests.Select(Verb)];

    private static IEnumerable<Type> Requests => typeof(ICapabilities).Assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICapability<>)));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_capability_is_answered_as_the_program_is_shipped(string verb) => Assert.True(_business.Capabilities.CanAnswer(verb));

    [Fact]
    public void Every_capability_has_a_verb_of_its_own_made_from_its_name()
    {
        Assert.All(Requests, request => Assert.Equal(request.Name, string.Concat(Verb(request).Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));
    }

    [Fact]
    public void What_changes_money_or_somebodys_things_is_open_to_nobody_unknown()
    {
        // A cart may be filled by anybody: it is the conversation's own until they sign in.
        string[] open = ["add_to_cart", "start_checkout"];

        var unguarded = Requests
            .Select(request => request.GetCustomAttribute<CapabilityAttribute>()!)
            .Where(facts => facts is { Access: not Access.Read, Level: CallerLevel.Anonymous } or { Access: Access.Money, Level: < CallerLevel.Verified })
            .Select(facts => facts.Verb);

        Assert.Equal(open, unguarded.Order());
    }

    [Fact]
    public void Every_capability_names_what_a_key_must_allow() =>
        Assert.All(Requests, request => Assert.Single(request.GetCustomAttribute<CapabilityAttribute>()!.Scopes));

    [Fact]
    public void Only_what_a_vendor_speaks_is_hidden_in_its_folder()
    {
        var exposed = typeof(ICapabilities).Assembly.GetExportedTypes().Where(type => type.Namespace is "ChatBot.Connectors.Sample" or "ChatBot.Connectors.Stripe" or "ChatBot.Connectors.Zendesk" or "ChatBot.Connectors.Declarative");

        Assert.Empty(exposed);
    }

    public void Dispose() => _business.Dispose();

    private static string Verb(Type request) => request.GetCustomAttribute<CapabilityAttribute>()!.Verb;
}
