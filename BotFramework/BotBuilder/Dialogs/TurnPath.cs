namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths into the memory of the turn.</summary>
public class TurnPath
{
    /// <summary>The same as <see cref="Activity"/>.</summary>
    [Obsolete("Use Activity.")]
    public const string ACTIVITY = "turn.activity";

    /// <summary>The same as <see cref="ActivityProcessed"/>.</summary>
    [Obsolete("Use ActivityProcessed.")]
    public const string ACTIVITYPROCESSED = "turn.activityProcessed";

    /// <summary>The path "turn.activity".</summary>
    public const string Activity = "turn.activity";

    /// <summary>The path "turn.activityProcessed".</summary>
    public const string ActivityProcessed = "turn.activityProcessed";

    /// <summary>The same as <see cref="DialogEvent"/>.</summary>
    [Obsolete("Use DialogEvent.")]
    public const string DIALOGEVENT = "turn.dialogEvent";

    /// <summary>The path "turn.dialogEvent".</summary>
    public const string DialogEvent = "turn.dialogEvent";

    /// <summary>The same as <see cref="Interrupted"/>.</summary>
    [Obsolete("Use Interrupted.")]
    public const string INTERRUPTED = "turn.interrupted";

    /// <summary>The path "turn.interrupted".</summary>
    public const string Interrupted = "turn.interrupted";

    /// <summary>The same as <see cref="LastResult"/>.</summary>
    [Obsolete("Use LastResult.")]
    public const string LASTRESULT = "turn.lastresult";

    /// <summary>The path "turn.lastresult".</summary>
    public const string LastResult = "turn.lastresult";

    /// <summary>The same as <see cref="Recognized"/>.</summary>
    [Obsolete("Use Recognized.")]
    public const string RECOGNIZED = "turn.recognized";

    /// <summary>The same as <see cref="RecognizedEntities"/>.</summary>
    [Obsolete("Use RecognizedEntities.")]
    public const string RECOGNIZEDENTITIES = "turn.recognizedEntities";

    /// <summary>The same as <see cref="RepeatedIds"/>.</summary>
    [Obsolete("Use RepeatedIds.")]
    public const string REPEATEDIDS = "turn.repeatedIds";

    /// <summary>The path "turn.recognized".</summary>
    public const string Recognized = "turn.recognized";

    /// <summary>The path "turn.recognizedEntities".</summary>
    public const string RecognizedEntities = "turn.recognizedEntities";

    /// <summary>The path "turn.repeatedIds".</summary>
    public const string RepeatedIds = "turn.repeatedIds";

    /// <summary>The same as <see cref="Text"/>.</summary>
    [Obsolete("Use Text.")]
    public const string TEXT = "turn.recognized.text";

    /// <summary>The same as <see cref="TopIntent"/>.</summary>
    [Obsolete("Use TopIntent.")]
    public const string TOPINTENT = "turn.recognized.intent";

    /// <summary>The same as <see cref="TopScore"/>.</summary>
    [Obsolete("Use TopScore.")]
    public const string TOPSCORE = "turn.recognized.score";

    /// <summary>The path "turn.recognized.text".</summary>
    public const string Text = "turn.recognized.text";

    /// <summary>The path "turn.recognized.intent".</summary>
    public const string TopIntent = "turn.recognized.intent";

    /// <summary>The path "turn.recognized.score".</summary>
    public const string TopScore = "turn.recognized.score";

    /// <summary>The same as <see cref="UnrecognizedText"/>.</summary>
    [Obsolete("Use UnrecognizedText.")]
    public const string UNRECOGNIZEDTEXT = "turn.unrecognizedText";

    /// <summary>The path "turn.unrecognizedText".</summary>
    public const string UnrecognizedText = "turn.unrecognizedText";

    /// <summary>Gets the name of a property of this memory from its path.</summary>
    /// <param name="property">The path.</param>
    /// <returns>The path without the memory's name.</returns>
    public static string GetPropertyName(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Replace("turn.", string.Empty, StringComparison.Ordinal);
    }
}
