namespace ChatBot.Connectors.Risk;

/// <summary>Says how risky a call looks. Register another one to add what it knows to the built-in points.</summary>
public interface IRiskScorer
{
    /// <summary>Judges a call.</summary>
    /// <param name="question">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its points and why.</returns>
    /// <exception cref="Exception">It cannot tell: a write is then refused, a read is judged by the built-in points alone.</exception>
    ValueTask<RiskScore> ScoreAsync(RiskQuestion question, CancellationToken cancellationToken);
}
