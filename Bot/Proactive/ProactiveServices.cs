using ChatBot.Connectors.Plumbing;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Proactive;

internal static class ProactiveServices
{
    /// <summary>Webhooks in, the timeline, and notices to customers.</summary>
    public static IServiceCollection AddProactive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ProactiveOptions, ProactiveOptionsValidator>(configuration, ProactiveOptions.Section);
        CheckRules(configuration);
        services.AddSingleton<WebhookInbox>();
        services.AddSingleton<FlightRecorder>();
        services.AddSingleton<KnownAnswers>();
        services.AddSingleton<ConversationDirectory>();
        services.AddSingleton<Consents>();
        services.AddSingleton<NoticeTimes>();
        services.AddSingleton<Notices>();
        services.AddSingleton<NoticeTurns>();
        services.AddSingleton<EventIntake>();
        services.AddSingleton<IMessageConsent, MessageConsent>();
        services.AddHostedService<InboxReader>();
        services.AddHostedService<NoticeClock>();
        services.AddHostedService<Reconciliation>();
        return services;
    }

    private static void CheckRules(IConfiguration configuration)
    {
        var rules = configuration.GetSection($"{ProactiveOptions.Section}:{nameof(ProactiveOptions.Rules)}");
        StrictSettings.CheckKeys(rules, EventKinds.All);

        foreach (var rule in rules.GetChildren())
        {
            configuration.Read<NotificationRuleOptions, NotificationRuleOptionsValidator>(rule.Path);
        }
    }
}
