using ChatBot.Connectors.Plumbing;

namespace ChatBot.Conversations;

/// <summary>Checks the settings of the bot's registration, which the SDK reads late and forgives too much.</summary>
/// <remarks>Names and rules: https://learn.microsoft.com/azure/bot-service/provision-and-publish-a-bot</remarks>
internal static class ChannelSettings
{
    private const string AppId = "MicrosoftAppId";
    private const string Password = "MicrosoftAppPassword";
    private const string Tenant = "MicrosoftAppTenantId";
    private const string AppType = "MicrosoftAppType";
    private const string Open = "AllowRemoteCallersWithoutAppId";

    private static readonly string[] Types = ["MultiTenant", "SingleTenant", "UserAssignedMSI"];

    /// <exception cref="SettingsException">A value is missing or cannot be used.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[Open] is { } open && !bool.TryParse(open, out _))
        {
            throw new SettingsException(Open, "is not a Boolean", "Write true or false.");
        }

        var type = Type(configuration[AppType]);
        Need(configuration, AppId, when: Has(configuration, Password) || type is "SingleTenant" or "UserAssignedMSI");
        Need(configuration, Password, when: type is "SingleTenant" || (type is "MultiTenant" && Has(configuration, AppId)));
        Need(configuration, Tenant, when: type is "SingleTenant" or "UserAssignedMSI");
    }

    private static string Type(string? given) => string.IsNullOrEmpty(given)
        ? Types[0]
        : Types.FirstOrDefault(type => type.Equals(given, StringComparison.OrdinalIgnoreCase))
            ?? throw new SettingsException(AppType, "names no kind of registration", $"Possible: {string.Join(", ", Types)}.");

    private static void Need(IConfiguration configuration, string key, bool when)
    {
        if (when && !Has(configuration, key))
        {
            throw new SettingsException(key, "is missing", "Copy it from the bot's registration.");
        }
    }

    private static bool Has(IConfiguration configuration, string key) => !string.IsNullOrEmpty(configuration[key]);
}
