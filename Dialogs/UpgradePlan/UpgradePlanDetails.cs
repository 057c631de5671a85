using ChatBot.Connectors.Capabilities;

namespace ChatBot.Dialogs.UpgradePlan;

/// <summary>What is known about a wish for another plan.</summary>
internal sealed class UpgradePlanDetails
{
    /// <summary>What was said at first: it may name the plan.</summary>
    public string Said { get; set; } = "";

    /// <summary>The plans that were offered, by their ids.</summary>
    public IList<string> Choices { get; init; } = [];

    public string? Plan { get; set; }

    public string? Name { get; set; }

    /// <summary>What is due at once, as it was told.</summary>
    public Money DueNow { get; set; }
}
