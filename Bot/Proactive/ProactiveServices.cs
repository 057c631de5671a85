using ChatBot.Connectors.Plumbing;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Proactive;

internal static class ProactiveServices
{
    /// <summary>Webhooks in, the timeline, and notices to customers.</summary>
    public static IServiceCollection AddProactive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ProactiveOptions, ProactiveOptionsValidator>(configuration, ProactiveOptions.Section);
        services.AddSingleton<WebhookInbox>();
        services.AddSingleton<ConversationDirectory>();
        services.AddSingleton<Consents>();
        services.AddSingleton<Notices>();
        services.AddSingleton<NoticeTurns>();
        services.AddSingleton<IMessageConsent, MessageConsent>();
        services.AddHostedService<InboxReader>();
        return services;
    }
}
