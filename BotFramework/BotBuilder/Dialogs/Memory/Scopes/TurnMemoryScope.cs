using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The memory of one turn. It shows the turn's activity and the result of the last dialog that ended.</summary>
public class TurnMemoryScope : MemoryScope
{
    private const string LastResultKey = "Microsoft.Bot.Builder.Dialogs.LastResult";
    private static readonly object NoResult = new();

    /// <summary>Initializes a new instance of the <see cref="TurnMemoryScope"/> class.</summary>
    public TurnMemoryScope()
        : base(ScopePath.Turn)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var turnState = dc.Context.TurnState;
        if (!turnState.TryGetValue(ScopePath.Turn, out var memory))
        {
            memory = new JObject { ["activity"] = ObjectPath.ToJson(dc.Context.Activity) };
            turnState[ScopePath.Turn] = memory;
        }

        if (turnState.Remove(LastResultKey, out var result))
        {
            ObjectPath.SetPathValue(memory, "lastresult", ReferenceEquals(result, NoResult) ? null : result);
        }

        return memory;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        dc.Context.TurnState[ScopePath.Turn] = memory ?? throw new ArgumentNullException(nameof(memory));
    }

    /// <summary>Notes what a dialog returned. It becomes part of the memory when somebody looks there, for most turns nobody does.</summary>
    internal static void SetLastResult(ITurnContext turnContext, object result) => turnContext.TurnState[LastResultKey] = result ?? NoResult;

    /// <summary>The language that was set in the memory, or null.</summary>
    internal static string Locale(ITurnContext turnContext) =>
        turnContext.TurnState.TryGetValue(ScopePath.Turn, out var memory) && ObjectPath.TryGetPathValue<string>(memory, "locale", out var locale) ? locale : null;
}
