using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Dialogs.Notices;

/// <summary>What the bot says of its own accord when something has happened, and what it offers.</summary>
public abstract class NoticeDialog : StepsDialog
{
    /// <summary>Makes the notice.</summary>
    /// <param name="dialogId">The dialog's name.</param>
    private protected NoticeDialog(string dialogId)
        : base(dialogId)
    {
    }

    /// <summary>The kind of event that it tells.</summary>
    public abstract Type Event { get; }

    /// <summary>Takes from the event what will be said.</summary>
    /// <param name="happened">An event of the kind <see cref="Event"/>.</param>
    /// <returns>The notice's details, a plain class that survives JSON.</returns>
    public abstract object DetailsFrom(BusinessEvent happened);
}
