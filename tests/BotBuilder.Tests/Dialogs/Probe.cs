using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Tests.Dialogs;

/// <summary>A dialog that waits and notes all that is done to it.</summary>
internal sealed class Probe(string id, List<string> log) : Dialog(id)
{
    public Func<DialogContext, Task<DialogTurnResult>> Begin { get; init; } = _ => Task.FromResult(EndOfTurn);

    public Func<DialogContext, Task<DialogTurnResult>> Continue { get; init; } = _ => Task.FromResult(EndOfTurn);

    public Func<DialogEvent, bool> Handles { get; init; } = _ => false;

    public List<CancellationToken> Tokens { get; } = [];

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        Note($"begin({options})", cancellationToken);
        return Begin(dc);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        Note("continue", cancellationToken);
        return Continue(dc);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        Note($"resume({reason},{result})", cancellationToken);
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Note("reprompt", cancellationToken);
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Note($"end({reason})", cancellationToken);
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Note($"event({e.Name})", cancellationToken);
        return Task.FromResult(Handles(e));
    }

    private void Note(string what, CancellationToken cancellationToken)
    {
        log.Add($"{Id}.{what}");
        Tokens.Add(cancellationToken);
    }
}
