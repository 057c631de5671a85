using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Risk;

/// <summary>The built-in points: what anybody can see in a call.</summary>
internal sealed class KnownRisks : IDisposable
{
    // The sixth write within ten minutes is unusual for a person.
    private readonly CallLimiter _writes = new(new() { Calls = 5, Per = TimeSpan.FromMinutes(10) });

    public RiskScore Score(RiskQuestion question)
    {
        var (points, reasons) = (0, new List<string>());

        Add(question.Access is Access.Money, 20, "moves_money");
        Add(question.Facts.Role is CallerRole.Customer && question.Caller.Level < CallerLevel.Verified, 40, "not_proven");
        Add(question.Facts.Regions.Count == 0, 10, "region_unknown");
        Add(question.Facts.Regions.Count > 1, 20, "regions_differ");
        Add(question.Access is Access.Money && question.Facts.Numbers.Values.Any(number => number is null or >= 100), 20, "large_amount");
        Add(question.Access is not Access.Read && IsOneOfMany(question.Caller), 30, "many_writes");
        return new(points, reasons);

        void Add(bool applies, int more, string reason)
        {
            if (applies)
            {
                points += more;
                reasons.Add(reason);
            }
        }
    }

    public void Dispose() => _writes.Dispose();

    private bool IsOneOfMany(Caller caller) =>
        (caller.Customer is { } customer ? _writes.Ask("customer", customer.Value) : _writes.Ask("conversation", caller.ConversationId)) is not null;
}
