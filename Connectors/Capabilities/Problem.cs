namespace ChatBot.Connectors.Capabilities;

/// <summary>Why a capability was not answered, and what the caller may do about it.</summary>
/// <param name="Kind">The kind of problem: what a dialog switches on.</param>
public sealed record Problem(ProblemKind Kind)
{
    /// <summary>A short name for this one failure, such as <c>R-7K3M9Q</c>: the customer may quote it, and it is in the log.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Why, where there is more to say than the kind: a fixed name of <see cref="ProblemReasons"/>, or the rule of the business that objects.</summary>
    public string? Reason { get; init; }

    /// <summary>How long to wait before asking again, where known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For <see cref="ProblemKind.StepUpNeeded"/>: how surely the caller must be known.</summary>
    public CallerLevel? NeededLevel { get; init; }

    /// <summary>For <see cref="ProblemKind.Invalid"/>: the request's property that is wrong.</summary>
    public string? Field { get; init; }

    /// <summary>There is no such thing, or it is not the caller's: the two look the same.</summary>
    public static Problem NotFound() => new(ProblemKind.NotFound);

    /// <summary>A parameter cannot be right.</summary>
    /// <param name="field">The request's property that is wrong.</param>
    public static Problem Invalid(string field) => new(ProblemKind.Invalid) { Field = field };

    /// <summary>The thing's state does not allow it.</summary>
    /// <param name="reason">Why, as a name of <see cref="ProblemReasons"/>.</param>
    public static Problem Conflict(string reason) => new(ProblemKind.Conflict) { Reason = reason };

    /// <summary>The caller must be known more surely first.</summary>
    /// <param name="level">How surely.</param>
    public static Problem StepUpNeeded(CallerLevel level) => new(ProblemKind.StepUpNeeded) { NeededLevel = level };
}
