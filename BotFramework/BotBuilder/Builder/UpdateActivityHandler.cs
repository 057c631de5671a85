using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes part in the update of an activity.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new content.</param>
/// <param name="next">Goes on with the update; not calling it drops the update.</param>
/// <returns>The channel's answer.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);
