using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Understanding;

/// <summary>The utterance files of all journeys and languages, as they lie in the Dialogs assembly.</summary>
/// <param name="Files">Name of the file and its text, ordered by name.</param>
internal sealed record UtteranceFiles(IReadOnlyList<(string Name, string Text)> Files)
{
    /// <summary>Names every text, so that a model trained from other texts is told apart.</summary>
    public string Fingerprint
    {
        get
        {
            var all = string.Join('\0', Files.Select(file => $"{file.Name}\0{file.Text}"));
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        }
    }

    /// <summary>Reads the resources of the Dialogs assembly named <c>Journey/utterances.language.txt</c>.</summary>
    public static UtteranceFiles InDialogs()
    {
        var assembly = Assembly.Load("Dialogs");
        return new(
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".txt", StringComparison.Ordinal) && name.Contains("utterances.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Text(assembly, name)))]);
    }

    /// <summary>All examples of all files.</summary>
    /// <exception cref="FormatException">A line cannot be understood; the message names file and line.</exception>
    public IReadOnlyList<Example> Examples()
    {
        var examples = new List<Example>();
        foreach (var (name, text) in Files)
        {
            new UtteranceReader(name, examples).Read(text);
        }

        return examples;
    }

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The resource {name} is gone."));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
