using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes part in the deletion of an activity.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Names the activity.</param>
/// <param name="next">Goes on with the deletion; not calling it drops the deletion.</param>
/// <returns>A task that ends with the deletion.</returns>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
