namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Says whether a prompt shall take an answer. Called for answers that could not be read too.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="promptContext">What was asked and what was read.</param>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>True when the prompt shall end with the value; the value may be changed before.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
