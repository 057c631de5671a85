namespace ChatBot.Dialogs.Turns;

/// <summary>A larger language model, where one is set up. It only chooses and words; what it says was checked before it is given here, and it does nothing by itself.</summary>
public interface ILargeModel
{
    /// <summary>Says which of some intents the customer meant.</summary>
    /// <param name="said">The customer's words.</param>
    /// <param name="intents">The intents that come into question, by name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One of <paramref name="intents"/>; null when there is no model or it does not know: the customer is asked then.</returns>
    Task<string?> ChooseAsync(string said, IReadOnlyList<string> intents, CancellationToken cancellationToken);

    /// <summary>Answers a question from a passage, in a sentence or two that say nothing but what the passage says.</summary>
    /// <param name="question">The customer's words.</param>
    /// <param name="passage">The passage that is quoted with the answer.</param>
    /// <param name="language">The customer's language, as two letters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when there is no model, or its answer is not borne out by the passage: the passage speaks for itself then.</returns>
    Task<string?> AnswerAsync(string question, string passage, string language, CancellationToken cancellationToken);
}

/// <summary>There is no larger model, and nothing needs one.</summary>
internal sealed class NoLargeModel : ILargeModel
{
    public Task<string?> ChooseAsync(string said, IReadOnlyList<string> intents, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<string?> AnswerAsync(string question, string passage, string language, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
