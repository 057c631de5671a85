using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

/// <summary>An adapter whose channel is a few lists.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    private readonly Lock _lock = new();

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public Action<Activity> OnSend { get; set; }

    public IEnumerable<string> Texts => Sent.Where(activity => activity.Type == ActivityTypes.Message).Select(activity => activity.Text);

    public async Task<TurnContext> RunAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, cancellationToken);
        return context;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Sent.AddRange(activities);
        }

        foreach (var activity in activities)
        {
            OnSend?.Invoke(activity);
        }

        return Task.FromResult(activities.Select((_, index) => new ResourceResponse { Id = $"sent-{Sent.Count - activities.Length + index + 1}" }).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse { Id = activity.Id });
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
