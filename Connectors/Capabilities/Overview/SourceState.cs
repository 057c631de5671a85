namespace ChatBot.Connectors.Capabilities.Overview;

/// <summary>Whether a part of an answer is there.</summary>
public enum SourceState
{
    /// <summary>It is there.</summary>
    Here,

    /// <summary>There is no such thing for this customer.</summary>
    None,

    /// <summary>It was not there in time; asked again a little later, it may be.</summary>
    Late,

    /// <summary>It could not be had: the system failed, or nobody answers it, or the caller may not see it.</summary>
    Missing,
}
