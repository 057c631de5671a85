using Microsoft.Bot.Schema;
using Known = Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    /// <summary>Says whether a channel shows suggested actions.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many there are.</param>
    /// <returns>True when the channel shows that many.</returns>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Says whether a channel shows suggested actions in a kind of conversation.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many there are.</param>
    /// <param name="conversationType">The kind of the conversation; Teams shows suggested actions in "personal" ones only.</param>
    /// <returns>True when the channel shows that many.</returns>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
    {
        Known.Facebook or Known.Skype => buttonCnt <= 10,
        Known.Line => buttonCnt <= 13,
        Known.Kik => buttonCnt <= 20,
        Known.Telegram or Known.Emulator or Known.Directline or Known.DirectlineSpeech or Known.Webchat => buttonCnt <= 100,
        Known.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>Says whether a channel shows cards with buttons.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many buttons there are.</param>
    /// <returns>True when the channel shows that many.</returns>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Known.Facebook or Known.Skype => buttonCnt <= 3,
        Known.Msteams => buttonCnt <= 50,
        Known.Line => buttonCnt <= 99,
        Known.Slack or Known.Telegram or Known.Emulator or Known.Directline or Known.DirectlineSpeech or Known.Webchat or Known.Cortana => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>Says whether a channel shows earlier messages.</summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>False for channels that only speak.</returns>
    public static bool HasMessageFeed(string channelId) => channelId != Known.Cortana;

    /// <summary>Gets how long the title of a button may be.</summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>A number of characters.</returns>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <summary>Gets the channel of a turn.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <returns>The channel's id, or an empty text.</returns>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;

    /// <summary>Those who see the suggested actions of an answer: Teams wants to be told, elsewhere all do.</summary>
    internal static List<string> SuggestedActionReaders(Activity activity) =>
        activity.ChannelId == Known.Msteams && activity.From?.Id is { } reader ? [reader] : null;

    /// <summary>The ids of channels.</summary>
    [Obsolete("Use Microsoft.Bot.Connector.Channels.")]
    public class Channels : Known
    {
    }
}
