using System.Diagnostics.CodeAnalysis;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The answer to a capability, or the one problem that stands in its way.</summary>
/// <typeparam name="TAnswer">The record that answers it.</typeparam>
public sealed class CapabilityResult<TAnswer>
    where TAnswer : class
{
    private CapabilityResult(TAnswer? answer, Problem? problem)
    {
        Answer = answer;
        Problem = problem;
    }

    /// <summary>The answer; null exactly when there is a problem.</summary>
    public TAnswer? Answer { get; }

    /// <summary>The problem; null exactly when there is an answer.</summary>
    public Problem? Problem { get; }

    /// <summary>When the system said so, where the answer is given again; null when it says so now.</summary>
    public DateTimeOffset? AsOf { get; private init; }

    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Answer is not null;

    /// <summary>The same, to be given again.</summary>
    internal CapabilityResult<TAnswer> GivenAgain(DateTimeOffset asOf) => new(Answer, Problem) { AsOf = asOf };

    /// <summary>A result that is an answer.</summary>
    /// <param name="answer">The answer.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A result is made by returning what it holds.")]
    public static implicit operator CapabilityResult<TAnswer>(TAnswer answer) => new(answer, null);

    /// <summary>A result that is a problem.</summary>
    /// <param name="problem">The problem.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A result is made by returning what it holds.")]
    public static implicit operator CapabilityResult<TAnswer>(Problem problem) => new(null, problem);
}
