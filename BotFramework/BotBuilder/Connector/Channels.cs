namespace Microsoft.Bot.Connector;

/// <summary>The ids of channels, as they stand in activities.</summary>
public class Channels
{
    /// <summary>The channel alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>The channel console.</summary>
    public const string Console = "console";

    /// <summary>The channel cortana.</summary>
    [Obsolete("This channel has been retired.")]
    public const string Cortana = "cortana";

    /// <summary>The channel directline.</summary>
    public const string Directline = "directline";

    /// <summary>The channel directlinespeech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>The channel email.</summary>
    public const string Email = "email";

    /// <summary>The channel emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>The channel enterprisechannel.</summary>
    [Obsolete("This channel has been retired.")]
    public const string EnterpriseChannel = "enterprisechannel";

    /// <summary>The channel facebook.</summary>
    public const string Facebook = "facebook";

    /// <summary>The channel groupme.</summary>
    public const string Groupme = "groupme";

    /// <summary>The channel kaizala.</summary>
    [Obsolete("This channel has been retired.")]
    public const string Kaizala = "kaizala";

    /// <summary>The channel kik.</summary>
    [Obsolete("This channel has been retired.")]
    public const string Kik = "kik";

    /// <summary>The channel line.</summary>
    public const string Line = "line";

    /// <summary>The channel m365extensions.</summary>
    public const string M365 = "m365extensions";

    /// <summary>The channel msteams.</summary>
    public const string Msteams = "msteams";

    /// <summary>The channel omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>The channel outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>The channel skype.</summary>
    public const string Skype = "skype";

    /// <summary>The channel skypeforbusiness.</summary>
    [Obsolete("This channel has been retired.")]
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>The channel slack.</summary>
    public const string Slack = "slack";

    /// <summary>The channel sms.</summary>
    public const string Sms = "sms";

    /// <summary>The channel telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>The channel telephony.</summary>
    public const string Telephony = "telephony";

    /// <summary>The channel test.</summary>
    public const string Test = "test";

    /// <summary>The channel twilio-sms.</summary>
    [Obsolete("This channel has been retired.")]
    public const string Twilio = "twilio-sms";

    /// <summary>The channel webchat.</summary>
    public const string Webchat = "webchat";
}
