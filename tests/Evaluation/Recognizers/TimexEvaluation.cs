using Microsoft.Recognizers.Text.DataTypes.TimexExpression;

namespace ChatBot.Evaluation.Recognizers;

/// <summary>Compares the resolution of a TIMEX with what a case expects.</summary>
internal static class TimexEvaluation
{
    /// <summary>The first difference, or null when there is none.</summary>
    public static string? Difference(RecognizerCase example)
    {
        var resolution = TimexResolver.Resolve([example.Input], example.Reference ?? default);
        var expected = example.Expected[0].GetProperty("Resolution").GetProperty("values").EnumerateArray().ToList();

        if (expected.Count != resolution.Values.Count)
        {
            return $"{resolution.Values.Count} values instead of {expected.Count}";
        }

        for (var i = 0; i < expected.Count; i++)
        {
            var entry = resolution.Values[i];
            var got = new Dictionary<string, string?> { ["timex"] = entry.Timex, ["type"] = entry.Type, ["value"] = entry.Value, ["start"] = entry.Start, ["end"] = entry.End };

            foreach (var property in expected[i].EnumerateObject())
            {
                if (got.GetValueOrDefault(property.Name) != property.Value.GetString())
                {
                    return $"{property.Name} '{got.GetValueOrDefault(property.Name)}' instead of '{property.Value.GetString()}'";
                }
            }
        }

        return null;
    }
}
