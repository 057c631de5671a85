namespace ChatBot.Connectors.Capabilities;

/// <summary>A name for one thing of one kind, written as a plain string in every JSON.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>What it names, in words: "order number".</summary>
    static abstract string Kind { get; }

    /// <summary>The identifier as it is written.</summary>
    string Value { get; }

    /// <summary>Reads what a person or a system wrote.</summary>
    /// <param name="text">The text; spaces around it do not matter.</param>
    /// <param name="id">The identifier, if it can be one.</param>
    static abstract bool TryParse(string? text, out TSelf id);
}
