using ChatBot.Connectors.Plumbing;
using ChatBot.Dialogs.Turns;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

internal static class HandoffServices
{
    /// <summary>A JSON string may take six bytes for each of a message's characters.</summary>
    private const int LargestCall = 64 * 1024;

    /// <summary>People who take over, and their desk.</summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DeskOptions, DeskOptionsValidator>(configuration, DeskOptions.Section);
        services.AddSingleton<Handoffs>();
        services.AddSingleton<HandoffTurns>();
        services.AddSingleton<IHandoffDesk, HandoffDesk>();
        services.AddSingleton<DeskTranscript>();
        services.AddSingleton<DeskQuotes>();
        services.AddSingleton<DeskPresence>();
        services.AddSingleton<DeskSignals>();
        services.AddSingleton<SignInLinks>();
        services.AddHostedService<SignInNotice>();
        services.AddHostedService<DeskClock>();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = LargestCall);
        services.AddDeskSession();
        return services;
    }

    private static void AddDeskSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(DeskSession.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(DeskSession.Scheme).Configure<IOptionsMonitor<DeskOptions>>(DeskSession.Configure);
        services.AddAuthorizationBuilder().AddPolicy(
            DeskSession.Scheme, policy => policy.AddAuthenticationSchemes(DeskSession.Scheme).RequireAuthenticatedUser());

        // Kept, so that agents stay signed in over a restart.
        services.AddDataProtection().SetApplicationName("ChatBot");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(new DataFolder(folder.PathOf("keys")).Path), loggers));
    }
}
