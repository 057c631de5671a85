using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives what the bot says aloud a voice, on channels that speak.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private static readonly XNamespace Ssml = "http://www.w3.org/2001/10/synthesis";

    private readonly string _voiceName;
    private readonly bool _fallbackToTextForSpeak;

    /// <summary>Initializes a new instance of the <see cref="SetSpeakMiddleware"/> class.</summary>
    /// <param name="voiceName">The voice, for instance en-US-JennyNeural; null or empty for the channel's own.</param>
    /// <param name="fallbackToTextForSpeak">Whether a message that says nothing aloud says its text; an empty text is said as an empty speak element.</param>
    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.OnSendActivities((_, activities, nextSend) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeak(message, turnContext.Activity.ChannelId);
            }

            return nextSend();
        });

        return next(cancellationToken);
    }

    private void SetSpeak(Activity message, string channelId)
    {
        if (_fallbackToTextForSpeak && string.IsNullOrEmpty(message.Speak))
        {
            message.Speak = message.Text;
        }

        if (string.IsNullOrEmpty(message.Speak) || string.IsNullOrWhiteSpace(_voiceName) ||
            channelId is not (Channels.DirectlineSpeech or Channels.Emulator or Channels.Telephony))
        {
            return;
        }

        var content = Parse(message.Speak);
        if (content is null || content.DescendantsAndSelf().Any(element => element.Name.LocalName == "speak"))
        {
            // What is SSML already keeps its own voice; what is no XML is a text.
            if (content is not null)
            {
                return;
            }

            content = new XElement("text", message.Speak);
        }

        var inside = content.Descendants().Any(element => element.Name.LocalName == "voice")
            ? content.Nodes()
            : [new XElement(Ssml + "voice", new XAttribute("name", _voiceName), content.Nodes())];
        message.Speak = new XElement(
            Ssml + "speak",
            new XAttribute("version", "1.0"),
            new XAttribute(XNamespace.Xml + "lang", message.Locale ?? "en-US"),
            inside).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Reads a fragment of XML in an element of our own.</summary>
    private static XElement Parse(string fragment)
    {
        try
        {
            return XElement.Parse($"<text>{fragment}</text>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
