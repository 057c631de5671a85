namespace Microsoft.Bot.Builder.Integration;

/// <summary>The paths at which a bot is served.</summary>
public class BotFrameworkPaths
{
    /// <summary>Gets or sets the path of all that belongs to the bot.</summary>
    public string BasePath { get; set; } = "/api";

    /// <summary>Gets or sets the path below it that takes activities.</summary>
    public string MessagesPath { get; set; } = "/messages";
}
