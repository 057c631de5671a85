namespace ChatBot.Connectors.Pipeline;

/// <summary>What the rules decided about a call, from nothing to the strictest.</summary>
public enum GuardrailVerdict
{
    /// <summary>It may go on.</summary>
    Allowed,

    /// <summary>A second person must agree first.</summary>
    ApprovalNeeded,

    /// <summary>The caller must be known more surely first.</summary>
    StepUpNeeded,

    /// <summary>It may not.</summary>
    Denied,
}
