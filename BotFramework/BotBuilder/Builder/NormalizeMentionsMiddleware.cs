using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes mentions in texts easy to understand: takes out that of the bot, and the markup around the others.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Gets or sets a value indicating whether the mention of the bot itself is taken out of the text.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is { Type: ActivityTypes.Message } message)
        {
            Normalize(message);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention)
        {
            message.RemoveRecipientMention();
        }

        if (message.Text is not null)
        {
            message.Text = WithoutMarkup(message.Text);
        }

        foreach (var entity in message.Entities ?? [])
        {
            if (entity is Mention mention)
            {
                mention.Text = WithoutMarkup(mention.Text);
            }
            else if (string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase) && (string)entity.Properties?["text"] is { } text)
            {
                entity.Properties["text"] = WithoutMarkup(text);
            }
        }
    }

    private static string WithoutMarkup(string text) => text is null ? null : Markup().Replace(text, string.Empty).Trim();

    [GeneratedRegex("</?at(\\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
