using System.Text;

namespace Microsoft.Bot.Schema;

/// <summary>Words that stand in nearly every activity, so that each needs to be in memory only once.</summary>
internal static class JsonWords
{
    private static readonly (byte[] Utf8, string Text)[][] ByLength = Arrange(
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.Invoke, ActivityTypes.ConversationUpdate, ActivityTypes.EndOfConversation,
        ActivityTypes.MessageUpdate, ActivityTypes.MessageReaction, ActivityTypes.InstallationUpdate, ActivityTypes.Trace,
        TextFormatTypes.Plain, TextFormatTypes.Markdown, TextFormatTypes.Xml, RoleTypes.User, RoleTypes.Bot, RoleTypes.Skill,
        AttachmentLayoutTypes.Carousel, AttachmentLayoutTypes.List, InputHints.AcceptingInput, InputHints.ExpectingInput, InputHints.IgnoringInput,
        DeliveryModes.Normal, DeliveryModes.ExpectReplies, ActionTypes.ImBack, ActionTypes.OpenUrl, ActionTypes.MessageBack,
        "webchat", "directline", "emulator", "msteams", "test", "personal", "groupChat", "channel", "en-US", "en-GB", "mention", "clientInfo", "ClientCapabilities",
        HeroCard.ContentType, "application/vnd.microsoft.card.adaptive", "text/html");

    /// <summary>The word, or null when it is none of these.</summary>
    public static string Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < ByLength.Length)
        {
            foreach (var (word, text) in ByLength[utf8.Length])
            {
                if (utf8.SequenceEqual(word))
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static (byte[] Utf8, string Text)[][] Arrange(params string[] words) =>
        Enumerable.Range(0, words.Max(word => word.Length) + 1)
            .Select(length => words.Where(word => word.Length == length).Select(word => (Encoding.ASCII.GetBytes(word), word)).ToArray())
            .ToArray();
}
