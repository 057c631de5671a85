using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn of a conversation: the activity that came in and the means to answer it. Valid until the turn ends.</summary>
public interface ITurnContext
{
    /// <summary>Gets the adapter that runs this turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Gets what is kept for the length of this turn; disposable values are disposed with it.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>Gets the activity that started the turn.</summary>
    Activity Activity { get; }

    /// <summary>Gets a value indicating whether something other than a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a message with a text.</summary>
    /// <param name="textReplyToSend">The text, which may not be blank.</param>
    /// <param name="speak">What to say aloud: plain text or SSML.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answer; its id may be absent.</returns>
    /// <exception cref="ArgumentNullException">The text is blank.</exception>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends one activity as an answer to the activity of this turn.</summary>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answer; its id may be absent.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order.</summary>
    /// <param name="activities">What to send, at least one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answers, in the order of the activities.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent earlier; its id says which.</summary>
    /// <param name="activity">The new content, with the id of the old.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    /// <returns>The channel's answer.</returns>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent earlier in this conversation.</summary>
    /// <param name="activityId">The id of that activity.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference names.</summary>
    /// <param name="conversationReference">Names the conversation and the activity.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler for what is sent in this turn; handlers run in the order in which they were added.</summary>
    /// <param name="handler">Sees the activities and decides whether they go on.</param>
    /// <returns>This context.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler for updates in this turn.</summary>
    /// <param name="handler">Sees the activity and decides whether it goes on.</param>
    /// <returns>This context.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler for deletions in this turn.</summary>
    /// <param name="handler">Sees the reference and decides whether the deletion goes on.</param>
    /// <returns>This context.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
