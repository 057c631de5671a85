namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
/// <param name="stepContext">The context of the step.</param>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>What became of the dialog in this turn.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
