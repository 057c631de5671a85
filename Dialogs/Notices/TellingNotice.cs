using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Notices;

/// <summary>A notice that says one thing and asks nothing.</summary>
/// <typeparam name="TEvent">The kind of event that it tells.</typeparam>
public abstract class TellingNotice<TEvent> : NoticeDialog
    where TEvent : BusinessEvent
{
    /// <summary>Makes the notice.</summary>
    /// <param name="dialogId">The dialog's name.</param>
    private protected TellingNotice(string dialogId)
        : base(dialogId) =>
        Steps((step, cancellationToken) => EndAsync(step, Tell(step), cancellationToken));

    /// <inheritdoc/>
    public sealed override Type Event => typeof(TEvent);

    /// <inheritdoc/>
    public sealed override object DetailsFrom(BusinessEvent happened) => DetailsFrom((TEvent)happened);

    /// <summary>Takes from the event what will be said.</summary>
    private protected abstract object DetailsFrom(TEvent happened);

    /// <summary>What is said.</summary>
    private protected abstract Activity Tell(WaterfallStepContext step);
}
