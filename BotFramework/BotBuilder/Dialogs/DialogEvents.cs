namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the events that dialogs get.</summary>
public class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog shall ask its question again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity arrived.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container are not those that the conversation began with.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception was thrown.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
