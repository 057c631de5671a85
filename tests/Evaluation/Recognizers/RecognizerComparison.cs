using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text;

namespace ChatBot.Evaluation.Recognizers;

/// <summary>Compares what was found with what a case expects, by the rules of the reference runner.</summary>
internal static class RecognizerComparison
{
    private static readonly string[] CommonKeys = ["value", "unit", "isoCurrency", "subtype", "offset", "relativeTo", "score", "type"];

    /// <summary>The first difference, or null when there is none.</summary>
    public static string? Difference(RecognizerCase expected, IReadOnlyList<ModelResult> actual)
    {
        if (expected.Expected.GetArrayLength() != actual.Count)
        {
            var wanted = expected.Expected.EnumerateArray().Select(result => Text(result, "Text"));
            return $"found [{string.Join(" | ", actual.Select(result => result.Text))}] instead of [{string.Join(" | ", wanted)}]";
        }

        var index = 0;

        foreach (var result in expected.Expected.EnumerateArray())
        {
            var difference = Shape(result, actual[index]) ?? (expected.IgnoreResolution ? null : Resolution(result, actual[index]));

            if (difference is not null)
            {
                return $"[{index}] {difference}";
            }

            index++;
        }

        return null;
    }

    private static string? Shape(JsonElement expected, ModelResult actual)
    {
        if (Text(expected, "Text") is { } text && text != actual.Text)
        {
            return $"text '{actual.Text}' instead of '{text}'";
        }

        if (Text(expected, "TypeName") is { } type && type != actual.TypeName)
        {
            return $"type {actual.TypeName} instead of {type}";
        }

        if (expected.TryGetProperty("Start", out var start) && start.GetInt32() != actual.Start || expected.TryGetProperty("End", out var end) && end.GetInt32() != actual.End)
        {
            return $"place {actual.Start}-{actual.End}";
        }

        if (Text(expected, "ParentText") is { } parent && parent != (actual as ExtendedModelResult)?.ParentText)
        {
            return "parent text";
        }

        return null;
    }

    private static string? Resolution(JsonElement expected, ModelResult actual)
    {
        if (!expected.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (resolution.TryGetProperty("values", out var values))
        {
            return Values(values, actual.Resolution.TryGetValue("values", out var found) ? found : null);
        }

        foreach (var key in CommonKeys)
        {
            // Only the model decides where a relative ordinal's value stands.
            if (key == "value" && actual.TypeName == "ordinal.relative")
            {
                continue;
            }

            var wanted = resolution.TryGetProperty(key, out var element) ? Plain(element) : null;
            var got = actual.Resolution.TryGetValue(key, out var value) ? Plain(value) : null;

            // An ISO code is given for more currencies than the cases name it for.
            if (key == "isoCurrency" && wanted is null)
            {
                continue;
            }

            if ((wanted ?? "") != (got ?? ""))
            {
                return $"{key} '{got}' instead of '{wanted}'";
            }
        }

        return null;
    }

    private static string? Values(JsonElement expected, object? actual)
    {
        var found = (actual as IEnumerable)?.Cast<IDictionary<string, string>>().ToList() ?? [];

        if (expected.ValueKind != JsonValueKind.Array)
        {
            return found.Count == 0 ? null : "values instead of none";
        }

        if (found.Count != expected.GetArrayLength())
        {
            return $"{found.Count} values instead of {expected.GetArrayLength()}";
        }

        var index = 0;

        foreach (var wanted in expected.EnumerateArray())
        {
            var got = found[index];
            var keys = wanted.EnumerateObject().ToDictionary(property => property.Name, property => Plain(property.Value));

            foreach (var key in keys.Keys.Union(got.Keys))
            {
                var left = keys.TryGetValue(key, out var wantedValue) ? wantedValue : null;
                var right = got.TryGetValue(key, out var gotValue) ? gotValue : null;

                if (left != right)
                {
                    return $"value {index}: {key} '{right}' instead of '{left}'";
                }
            }

            index++;
        }

        return null;
    }

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static string? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => Number(element.GetDouble()),
        JsonValueKind.String when double.TryParse(element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && element.GetString()!.Contains('.') && score <= 1 => element.GetString(),
        _ => element.ToString(),
    };

    private static string? Plain(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        double number => Number(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Number(double value) => Math.Round(value, 10).ToString(CultureInfo.InvariantCulture);
}
