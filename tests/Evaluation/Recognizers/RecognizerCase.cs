using System.Globalization;
using System.Text.Json;

namespace ChatBot.Evaluation.Recognizers;

/// <summary>One public specification case: what is said, when, and what should be found.</summary>
/// <param name="Index">Its place in the file, from 0.</param>
internal sealed record RecognizerCase(string File, int Index, string Input, DateTime? Reference, bool IgnoreResolution, JsonElement Expected)
{
    /// <summary>The cases of a file that the original passes; what it does not support on .NET is left out.</summary>
    public static IEnumerable<RecognizerCase> Read(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var index = 0;
        var cases = new List<RecognizerCase>();

        foreach (var element in document.RootElement.EnumerateArray())
        {
            if (!Names(element, "NotSupported") && !Names(element, "NotSupportedByDesign"))
            {
                cases.Add(new RecognizerCase(
                    path,
                    index,
                    element.GetProperty(nameof(Input)).GetString()!,
                    ReferenceOf(element),
                    element.TryGetProperty(nameof(IgnoreResolution), out var ignore) && ignore.GetBoolean(),
                    element.GetProperty("Results").Clone()));
            }

            index++;
        }

        return cases;
    }

    private static bool Names(JsonElement element, string property) =>
        element.TryGetProperty(property, out var platforms) && platforms.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase);

    private static DateTime? ReferenceOf(JsonElement element) =>
        element.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference)
            ? DateTime.Parse(reference.GetString()!, CultureInfo.InvariantCulture)
            : null;
}
