using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes part in the sending of activities.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is about to be sent; may be changed.</param>
/// <param name="next">Goes on with the sending; not calling it keeps the activities back.</param>
/// <returns>The channel's answers.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
