using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Dialogs.Tests;

public sealed class DialogServicesTests
{
    [Fact]
    public void Every_dialog_is_registered()
    {
        var dialogs = typeof(MainDialog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StepsDialog)) && !type.IsAbstract).ToList();

        using var services = Talk.AsGuest().Services();

        Assert.NotEmpty(dialogs);
        Assert.All(dialogs, dialog => Assert.NotNull(services.GetService(dialog)));
        Assert.Equal(dialogs.Count(dialog => dialog.IsSubclassOf(typeof(IntentDialog))), services.GetServices<IntentDialog>().Count());
    }

    [Fact]
    public void Every_intent_has_one_journey()
    {
        using var services = Talk.AsGuest().Services();

        var intents = services.GetServices<IntentDialog>().SelectMany(journey => journey.Intents).Order();

        Assert.Equal(
            [
                "cancel_order", "change_language", "check_stock", "create_ticket", "find_answer", "get_order_status", "get_ticket_status", "goodbye", "greet", "list_orders",
                "resume_messages", "search_products", "stop_messages", "talk_to_human", "thanks", "track_shipment", "update_contact", "upgrade_plan",
            ],
            intents);
    }

    [Fact]
    public async Task State_is_kept_with_the_dialogs_version_and_without_type_names()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("cancel order 1043");

        Assert.Contains("CancelOrderDialog:1", talk.StateAsJson, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", talk.StateAsJson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel order 1043", "yes")]
    [InlineData("my new e-mail is new@example.org", "yes")]
    [InlineData("hello", "a person please")]
    public async Task A_turn_that_runs_again_asks_for_the_same_thing_under_the_same_key(string first, string second)
    {
        var talk = Talk.AsAda();

        var once = await talk.SayAllAsync(first, second);
        var again = await talk.RunAgainAsync(second);

        Assert.Equal(once, again);
        Assert.Equal(talk.Shop.Asked[^2], talk.Shop.Asked[^1]);
        Assert.Equal("turn-2", talk.Shop.Asked[^1].Caller.TurnKey);
    }
}
