using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The embedded Direct Line channel: section <c>DirectLine</c>.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Opens every conversation: for servers only. When empty, one is made at first start and kept in the data folder.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Still taken while the secret is being changed.</summary>
    public string PreviousSecret { get; set; } = "";

    /// <summary>How long a token lasts unless it is refreshed: 1 minute to 1 day. Default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")] public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often an idle stream is kept alive: 1 second to 2 minutes. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")] public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an uploaded file can be fetched: 1 hour to 30 days. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")] public TimeSpan FileLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a conversation in which nothing is said can be resumed: 1 day to 1 year. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "366.00:00:00")] public TimeSpan ConversationLifetime { get; set; } = TimeSpan.FromDays(30);
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
