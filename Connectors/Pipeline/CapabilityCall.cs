using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>One call on its way through the pipeline.</summary>
internal sealed class CapabilityCall(CapabilityRoute route, object request, Caller caller)
{
    public CapabilityRoute Route => route;

    public object Request => request;

    public Caller Caller => caller;

    /// <summary>For writes: the same whenever the same turn asks for the same thing. Empty for reads.</summary>
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Whether an attempt ended in a way that leaves open whether it happened.</summary>
    public bool MayHaveHappened { get; set; }

    /// <summary>What the rules saw and decided; null while they have not.</summary>
    public CallFacts? Facts { get; set; }

    /// <summary>What a second person agreed to; null when nobody was asked.</summary>
    public Approval? Approval { get; init; }

    /// <summary>The short name that the customer may quote if the call fails.</summary>
    public string Reference
    {
        get => field ??= ProblemReference.New();
        set;
    }
}
