using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The dialogs that a conversation has open, perhaps since before an update: each is found again in this version, or given up.</summary>
internal static class OpenDialogs
{
    /// <summary>Where the SDK keeps the dialogs that a dialog has open.</summary>
    private const string Inner = ComponentDialog.PersistedDialogState;

    private const string Options = "options";

    /// <summary>
    /// Puts everything that is open on the steps of this version. What waits for something else and cannot go on is taken off.
    /// </summary>
    /// <returns>The innermost journey when it cannot go on, taken off too; null when everything can.</returns>
    public static DialogInstance? TakeUp(DialogContext dc)
    {
        dc.Stack.RemoveAll(waiting => waiting != dc.ActiveDialog && !CanGoOn(dc, waiting));

        if (dc.ActiveDialog is not { } active || CanGoOn(dc, active))
        {
            return null;
        }

        dc.Stack.RemoveAt(0);
        return active;
    }

    /// <summary>Whether what a turn finds stored is a stack of open dialogs at all; where there is nothing, it is an empty one.</summary>
    public static bool IsReadable(DialogState stored) =>
        stored.DialogStack is { } stack && stack.All(open => open is { Id: nameof(MainDialog), State: not null } && InnerStackOf(open) is not null);

    /// <summary>What was gathered for a journey that cannot go on, as far as it can be read.</summary>
    /// <param name="type">The type of its details.</param>
    public static object? DetailsOf(DialogInstance journey, Type type)
    {
        var steps = InnerStackOf(journey)?.LastOrDefault();
        var values = StoredState.Read<Dictionary<string, object>>(steps?.State, "values");
        var kept = values?.GetValueOrDefault("details") ?? StoredState.Read<object>(steps?.State, Options);
        return StoredState.ReadWhatIsLeft(kept, type);
    }

    private static bool CanGoOn(DialogContext dc, DialogInstance open) => open is { Id: not null, State: not null } && dc.FindDialog(open.Id) switch
    {
        StepsDialog dialog => InnerStackOf(open) is { Count: > 0 } inner && dialog.TryTakeUp(dc, open, inner),
        // A prompt is nothing without what it asks.
        Dialog => StoredState.Read<PromptOptions>(open.State, Options) is not null,
        null => false,
    };

    private static bool TryTakeUp(this StepsDialog dialog, DialogContext dc, DialogInstance open, List<DialogInstance> inner) =>
        inner.All(within => within is { Id: not null, State: not null } && dialog.FindDialog(within.Id) switch
        {
            StepsWaterfall steps => steps.TryTakeUp(within, open.Version == dialog.GetVersion(), step => dialog.StepAfterUpdate(VersionOf(open), step))
                && AreReadable(dialog, within),
            { } => StoredState.Read<PromptOptions>(within.State, Options) is not null,
            null => CanGoOn(dc, within),
        });

    /// <summary>Whether the details that a journey has gathered can be read as what they are in this version.</summary>
    private static bool AreReadable(StepsDialog dialog, DialogInstance steps)
    {
        var values = StoredState.Read<Dictionary<string, object>>(steps.State, "values");
        return values?.GetValueOrDefault("details") is not { } details || dialog.DetailsType is not { } type || StoredState.TryRead(details, type, out _);
    }

    private static int VersionOf(DialogInstance open) =>
        int.TryParse(open.Version?[(open.Version.LastIndexOf(':') + 1)..], out var version) ? version : 0;

    // Read once and put back as an object, as the SDK does: what is changed in it is kept.
    private static List<DialogInstance>? InnerStackOf(DialogInstance open)
    {
        if (open.State?.ContainsKey(Inner) is not true)
        {
            return [];
        }

        if (StoredState.Read<DialogState>(open.State, Inner) is not { DialogStack: { } stack } state)
        {
            return null;
        }

        open.State[Inner] = state;
        return stack;
    }
}
