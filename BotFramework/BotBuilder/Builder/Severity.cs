namespace Microsoft.Bot.Builder;

/// <summary>How grave a trace is.</summary>
public enum Severity
{
    /// <summary>Details for developers.</summary>
    Verbose = 0,

    /// <summary>Of interest to operators.</summary>
    Information = 1,

    /// <summary>It will sort itself out.</summary>
    Warning = 2,

    /// <summary>Somebody must act.</summary>
    Error = 3,

    /// <summary>Somebody must act now.</summary>
    Critical = 4,
}
