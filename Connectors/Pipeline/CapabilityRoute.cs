using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>A capability together with who answers it and within which bounds.</summary>
/// <param name="Facts">What the capability says about itself.</param>
/// <param name="Options">What the settings say about it.</param>
/// <param name="Connector">The connector that answers.</param>
/// <param name="Repeatable">Whether an attempt may be made again: reads, and writes that the system tells by their key.</param>
internal sealed record CapabilityRoute(CapabilityAttribute Facts, CapabilityOptions Options, string Connector, bool Repeatable)
{
    public string Verb => Facts.Verb;

    public bool Writes => Facts.Access is not Access.Read;

    /// <summary>How surely the caller must be known.</summary>
    public CallerLevel Level { get; } = (CallerLevel)Math.Max((int)Facts.Level, (int)(Options.Level ?? CallerLevel.Anonymous));
}
