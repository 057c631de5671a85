using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using ChatBot.Data;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace ChatBot.Conversations;

internal static class ConversationServices
{
    /// <summary>The mailbox, the turn and the outbox; the SDK's state lives in the turn's unit of work.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ConversationOptions, ConversationOptionsValidator>(configuration, ConversationOptions.Section);
        ChannelSettings.Check(configuration);
        services.AddOptions<ChannelOptions>().Bind(configuration);

        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<MailboxAdapter>();
        services.AddSingleton<Mailbox>();
        services.AddSingleton<TurnCommit>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<PromisedCalls>();
        services.AddSingleton<TurnBudgets>();
        services.AddSingleton<ICapabilities, PatientCapabilities>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<ConnectorCalls>();
        services.AddSettings<SendingOptions, SendingOptionsValidator>(configuration, SendingOptions.Section);
        services.AddSingleton<SendWindows>();
        services.AddSingleton<ConnectorDelivery>();
        // Asked in this order: the outbox serves all that no embedded channel does, so it comes last.
        services.AddSingleton<IDelivery>(provider => provider.GetRequiredService<ConnectorDelivery>());
        services.AddHostedService<ConversationSignals>();
        services.AddHostedService<ConversationWorker>();
        services.AddHostedService<OutboxSender>();

        services.AddSingleton<ITranscript, Transcript>();
        services.AddScoped<TurnUnit>();
        services.AddScoped<IStorage>(provider => new TurnStorage(
            provider.GetRequiredService<IStore>(), provider.GetRequiredService<TurnUnit>(), provider.GetRequiredService<ILogger<TurnStorage>>()));
        services.AddScoped<ConversationState>();
        services.AddScoped<UserState>();
        services.AddScoped<Promises>();
        services.AddScoped<CustomerBot>();
        services.AddScoped<IBot>(provider => provider.GetRequiredService<CustomerBot>());
        return services;
    }
}
