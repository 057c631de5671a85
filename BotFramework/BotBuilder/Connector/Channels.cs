namespace Microsoft.Bot.Connector;

/// <summary>Channel ids. The list is open: a bot meets others as well.</summary>
public class Channels
{
    /// <summary>Alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>A console.</summary>
    public const string Console = "console";

    /// <summary>Cortana.</summary>
    [Obsolete("The channel is retired or has another name.")]
    public const string Cortana = "cortana";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>Direct Line Speech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>E-mail.</summary>
    public const string Email = "email";

    /// <summary>The Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>EnterpriseChannel.</summary>
    [Obsolete("The channel is retired or has another name.")]
    public const string EnterpriseChannel = "enterprisechannel";

    /// <summary>Facebook Messenger.</summary>
    public const string Facebook = "facebook";

    /// <summary>Groupme.</summary>
    public const string Groupme = "groupme";

    /// <summary>Kaizala.</summary>
    [Obsolete("The channel is retired or has another name.")]
    public const string Kaizala = "kaizala";

    /// <summary>Kik.</summary>
    [Obsolete("The channel is retired or has another name.")]
    public const string Kik = "kik";

    /// <summary>Line.</summary>
    public const string Line = "line";

    /// <summary>Microsoft 365 Copilot.</summary>
    public const string M365 = "m365extensions";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Dynamics Omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>Outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>Skype.</summary>
    public const string Skype = "skype";

    /// <summary>Skypeforbusiness.</summary>
    [Obsolete("The channel is retired or has another name.")]
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>Text messages.</summary>
    public const string Sms = "sms";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>Telephony.</summary>
    public const string Telephony = "telephony";

    /// <summary>Tests.</summary>
    public const string Test = "test";

    /// <summary>Twilio text messages.</summary>
    [Obsolete("The channel is retired or has another name.")]
    public const string Twilio = "twilio-sms";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";
}
