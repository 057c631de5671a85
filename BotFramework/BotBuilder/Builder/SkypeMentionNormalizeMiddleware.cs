using System.Text.RegularExpressions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the mentions of Skype like those of other channels, whose text can be found in the message.</summary>
[Obsolete("Skype is no longer a channel; use NormalizeMentionsMiddleware.")]
public partial class SkypeMentionNormalizeMiddleware : IMiddleware
{
    /// <summary>Replaces the markup in the mentions of a message by the name that stands in its text.</summary>
    /// <param name="activity">The message.</param>
    public static void NormalizeSkypMentionText(Activity activity)
    {
        if (activity is not { ChannelId: Channels.Skype, Type: ActivityTypes.Message, Entities: { } entities })
        {
            return;
        }

        foreach (var entity in entities.Where(entity => entity?.Type == "mention" && entity.Properties is not null))
        {
            if (Markup().Match((string)entity.Properties["text"] ?? string.Empty) is { Success: true } mention)
            {
                entity.Properties["text"] = mention.Groups[1].Value.Trim();
            }
        }
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        NormalizeSkypMentionText(turnContext.Activity);
        return next(cancellationToken);
    }

    [GeneratedRegex("<at[^>]*>(.*?)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
