using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What kind of message came in, and its words.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Text">The words; empty unless <paramref name="Kind"/> is <see cref="MessageKind.Words"/> or <see cref="MessageKind.LongWords"/>.</param>
internal sealed record IncomingMessage(MessageKind Kind, string Text = "")
{
    /// <summary>Longer messages are not searched for a wish; they are welcome where free words were asked for.</summary>
    private const int LongestWish = 2_000;

    /// <summary>Reads the text, or what a button or card sends in its place.</summary>
    public static IncomingMessage Read(Activity activity)
    {
        var said = (string.IsNullOrWhiteSpace(activity.Text) ? TextOf(activity.Value) : activity.Text)?.Trim();
        var text = said is null ? null : LatinDigits.In(said);

        return (text, activity) switch
        {
            ({ Length: > LongestWish }, _) => new(MessageKind.LongWords, text),
            ({ Length: > 0 }, _) => new(MessageKind.Words, text),
            (_, { Attachments.Count: > 0 }) => new(MessageKind.Attachment),
            (_, { Value: not null }) => new(MessageKind.UnknownButton),
            _ => new(MessageKind.Empty),
        };
    }

    private static string? TextOf(object? value) => value switch
    {
        string words => words,
        JValue { Value: string words } => words,
        JObject submitted => (submitted["text"] as JValue)?.Value as string,
        _ => null,
    };
}
