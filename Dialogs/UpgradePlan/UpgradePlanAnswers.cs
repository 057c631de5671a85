using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Overview;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.UpgradePlan;

/// <summary>What is said while a plan is changed.</summary>
internal static class UpgradePlanAnswers
{
    private static readonly Words Words = new(typeof(UpgradePlanAnswers));

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    public static PromptOptions Which(IReadOnlyList<Plan> plans) => Say.Choice(Words["Which"], Words["WhichAgain"], [.. plans.Select(plan => plan.Name)]);

    public static PromptOptions Confirm(string plan, UpgradeQuote quote, CustomerFormat format) => Say.Question(
        $"{Words.Say("Monthly", plan, format.Money(quote.Monthly!.Value))}\n\n{Lines(quote, format)}\n\n{Discount(quote)}{Words.Say("Due", format.Money(quote.DueNow))} {Words["Shall"]}",
        $"{Words["YesOrNo"]} {Words["Shall"]}");

    public static Activity NotWhole(string plan, UpgradeQuote quote, CustomerFormat format) => Say.Text(
        $"{Words.Say("SoFar", plan)}\n\n{Lines(quote, format)}\n\n{Words.Say("Missing", Missing(quote))}", Words["Again"], Words["Person"]);

    public static Activity Same(string plan) => Say.Text(Words.Say("Same", plan));

    public static Activity Kept() => Say.Text(Words["Kept"]);

    public static Activity Changed(Subscription changed) => Say.Text(Words.Say("Changed", changed.PlanName));

    private static string Discount(UpgradeQuote quote) => quote.KeepsDiscount switch
    {
        true => $"{Words["DiscountStays"]} ",
        false => $"{Words["DiscountEnds"]} ",
        null => "",
    };

    private static string Lines(UpgradeQuote quote, CustomerFormat format) => string.Join('\n', quote.Lines.Select(line => $"- {LineName(line)}: {format.Money(line.Amount)}"));

    private static string LineName(UpgradeLine line) => line.Kind switch
    {
        UpgradeLineKind.Plan => Words["LinePlan"],
        UpgradeLineKind.Discount => Words.Say("LineDiscount", line.Percent),
        UpgradeLineKind.Shipment => Words["LineShipment"],
        _ => Words.Say("LineTax", line.Percent),
    };

    private static string Missing(UpgradeQuote quote) => string.Join(", ", quote.Sources.Where(source => source.State is not SourceState.Here).Select(source => source.Verb switch
    {
        "get_contract_terms" => Words["MissingContract"],
        "quote_shipment" => Words["MissingShipment"],
        _ => Words["MissingTax"],
    }));
}
