namespace ChatBot.Connectors.Capabilities;

/// <summary>What a capability is called and the least it demands; configuration may only tighten it.</summary>
/// <param name="verb">The name on the wire, in configuration, in metrics and in the audit: <c>create_ticket</c>.</param>
/// <param name="access">What a call does to the world.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CapabilityAttribute(string verb, Access access) : Attribute
{
    /// <summary>The name on the wire, in configuration, in metrics and in the audit.</summary>
    public string Verb { get; } = verb;

    /// <summary>What a call does to the world.</summary>
    public Access Access { get; } = access;

    /// <summary>How surely the caller must be known. Default: anybody.</summary>
    public CallerLevel Level { get; init; } = CallerLevel.Anonymous;

    /// <summary>How delicate the parameters and the answer are. Default: <see cref="DataClass.Personal"/>.</summary>
    public DataClass Data { get; init; } = DataClass.Personal;

    /// <summary>What another system's key must allow, in the manner of <c>orders.read</c>.</summary>
    public string[] Scopes { get; init; } = [];

    /// <summary>Raised when the request or the answer changes in a way that its callers must know.</summary>
    public int Version { get; init; } = 1;
}
