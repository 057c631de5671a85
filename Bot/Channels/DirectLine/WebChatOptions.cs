using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The web chat page of this site: section <c>WebChat</c>.</summary>
internal sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>
    /// Whether a visitor on this machine may become the sample customer Ada by choosing so. Never holds for callers from elsewhere,
    /// who are guests until a site that has signed them in asks for their token. Default true.
    /// </summary>
    public bool DemoSignIn { get; set; } = true;

    /// <summary>How many tokens one address may ask for in a minute: 1 to 10,000. Default 60.</summary>
    [Range(1, 10_000)] public int TokensPerMinute { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class WebChatOptionsValidator : IValidateOptions<WebChatOptions>;
