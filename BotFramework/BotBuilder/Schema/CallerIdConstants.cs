namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="Activity.CallerId"/>, which the bot's own stack sets after authentication.</summary>
public static class CallerIdConstants
{
    /// <summary><c>urn:botframework:aadappid:</c>.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";

    /// <summary><c>urn:botframework:azure</c>.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary><c>urn:botframework:azureusgov</c>.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
