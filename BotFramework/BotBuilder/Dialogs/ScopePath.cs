namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the memory scopes.</summary>
public class ScopePath
{
    /// <summary>The same as <see cref="Class"/>.</summary>
    [Obsolete("Use Class.")]
    public const string CLASS = "class";

    /// <summary>The same as <see cref="Conversation"/>.</summary>
    [Obsolete("Use Conversation.")]
    public const string CONVERSATION = "conversation";

    /// <summary>The path "class".</summary>
    public const string Class = "class";

    /// <summary>The path "conversation".</summary>
    public const string Conversation = "conversation";

    /// <summary>The same as <see cref="Dialog"/>.</summary>
    [Obsolete("Use Dialog.")]
    public const string DIALOG = "dialog";

    /// <summary>The same as <see cref="DialogClass"/>.</summary>
    [Obsolete("Use DialogClass.")]
    public const string DIALOGCLASS = "dialogclass";

    /// <summary>The path "dialog".</summary>
    public const string Dialog = "dialog";

    /// <summary>The path "dialogclass".</summary>
    public const string DialogClass = "dialogclass";

    /// <summary>The path "dialogContext".</summary>
    public const string DialogContext = "dialogContext";

    /// <summary>The same as <see cref="Settings"/>.</summary>
    [Obsolete("Use Settings.")]
    public const string SETTINGS = "settings";

    /// <summary>The path "settings".</summary>
    public const string Settings = "settings";

    /// <summary>The same as <see cref="This"/>.</summary>
    [Obsolete("Use This.")]
    public const string THIS = "this";

    /// <summary>The same as <see cref="Turn"/>.</summary>
    [Obsolete("Use Turn.")]
    public const string TURN = "turn";

    /// <summary>The path "this".</summary>
    public const string This = "this";

    /// <summary>The path "turn".</summary>
    public const string Turn = "turn";

    /// <summary>The same as <see cref="User"/>.</summary>
    [Obsolete("Use User.")]
    public const string USER = "user";

    /// <summary>The path "user".</summary>
    public const string User = "user";
}
