using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Guards for arguments that nearly every method takes.</summary>
public class BotAssert
{
    /// <summary>Throws when there is no activity.</summary>
    /// <param name="activity">The argument.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Throws when there is no context.</summary>
    /// <param name="turnContext">The argument.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Throws when there is no reference.</summary>
    /// <param name="reference">The argument.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>Throws when there is no list, or an absent activity in it.</summary>
    /// <param name="activities">The argument.</param>
    /// <exception cref="ArgumentNullException">It, or one of its elements, is null.</exception>
    public static void ActivityListNotNull(IEnumerable<Activity> activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
        {
            ArgumentNullException.ThrowIfNull(activity, nameof(activities));
        }
    }

    /// <summary>Throws when there is no middleware.</summary>
    /// <param name="middleware">The argument.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>Throws when there is no list, or an absent middleware in it.</summary>
    /// <param name="middleware">The argument.</param>
    /// <exception cref="ArgumentNullException">It, or one of its elements, is null.</exception>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        foreach (var one in middleware)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(middleware));
        }
    }
}
