namespace ChatBot.Connectors.Plumbing;

/// <summary>A setting keeps the program from starting. Its message is what the operator reads: key, problem and remedy; never a value that may be secret.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>Names the key, the problem and the remedy.</summary>
    /// <param name="key">The whole key, such as <c>Capabilities:create_ticket:Connector</c>.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence.</param>
    /// <param name="remedy">What to do, as a sentence.</param>
    public SettingsException(string key, string problem, string remedy)
        : base($"{key} {problem}. {remedy}") =>
        Key = key;

    /// <summary>The whole key.</summary>
    public string Key { get; }
}
