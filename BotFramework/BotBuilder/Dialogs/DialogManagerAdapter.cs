using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An adapter that collects what is sent.</summary>
[Obsolete("DialogManager is retired: run dialogs with DialogExtensions.RunAsync.")]
public class DialogManagerAdapter : BotAdapter
{
    /// <summary>Gets what was sent.</summary>
    public List<Activity> Activities { get; } = [];

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        Activities.AddRange(activities);
        return Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id)));
    }

    /// <summary>Not supported: what is collected is not changed.</summary>
    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A DialogManagerAdapter collects activities and cannot update them.");

    /// <summary>Not supported: what is collected is not changed.</summary>
    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A DialogManagerAdapter collects activities and cannot delete them.");
}
