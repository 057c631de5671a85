using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatBot.Connectors.Chaos;

/// <summary>Which faults are put into which connectors: the file that <c>--chaos</c> names.</summary>
internal sealed class ChaosProfile
{
    /// <summary>The start option.</summary>
    public const string Key = "chaos";

    private const string AllOthers = "*";

    /// <summary>No faults.</summary>
    public static ChaosProfile None { get; } = new();

    /// <summary>The faults by the connector's name; <c>*</c> for all that are not named.</summary>
    public Dictionary<string, ChaosFaults> Connectors { get; set; } = [];

    /// <summary>Makes the dice fall the same each time; different each time when left out.</summary>
    public int? Seed { get; set; }

    /// <summary>Whether there are any faults.</summary>
    public bool IsOn => Connectors.Count > 0;

    /// <summary>Reads the profile that the start option names, if it names one.</summary>
    /// <exception cref="SettingsException">The file cannot be read, or a fault in it cannot be.</exception>
    public static ChaosProfile Read(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } file)
        {
            return None;
        }

        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            var profile = reader.Deserialize<ChaosProfile?>(File.ReadAllText(file)) ?? None;
            return profile.Connectors.Values.All(faults => faults is { } known && known.IsPossible)
                ? profile
                : throw new SettingsException($"--{Key} {file}", "names a fault that cannot be", "faults, slow and lostAnswers are parts of 1, such as 0.02; delay is a time of at most a minute, such as 00:00:02.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlException)
        {
            throw new SettingsException($"--{Key} {file}", $"cannot be read ({exception.Message})", "docs/reliability.md shows such a file.");
        }
    }

    /// <summary>The faults of a connector; null when it has none.</summary>
    public ChaosFaults? FaultsOf(string connector) =>
        Connectors.FirstOrDefault(known => string.Equals(known.Key, connector, StringComparison.OrdinalIgnoreCase)).Value ?? Connectors.GetValueOrDefault(AllOthers);
}
