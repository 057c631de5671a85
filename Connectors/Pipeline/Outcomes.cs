using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>How a call's end is called in metrics, traces and the audit.</summary>
internal static class Outcomes
{
    private static readonly string[] Names = [.. Enum.GetValues<ProblemKind>().Select(kind => kind.ToString())];

    public static string Of(Problem? problem) => problem is null ? "Answered" : Names[(int)problem.Kind];
}
