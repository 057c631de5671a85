using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Subscriptions;

internal static class SubscriptionServices
{
    /// <summary>Telling other systems what happens.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SubscriptionOptions, SubscriptionOptionsValidator>(configuration, SubscriptionOptions.Section);
        services.AddSingleton<Subscribers>();
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<SubscriptionSender>();
        services.AddHostedService(provider => provider.GetRequiredService<SubscriptionSender>());
        services.AddHttpClient(SubscriptionSender.HttpClientName)
            .ConfigureHttpClient((provider, client) => client.Timeout = provider.GetRequiredService<IOptions<SubscriptionOptions>>().Value.Timeout)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = provider.GetRequiredService<PublicAddresses>().ConnectAsync,
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                MaxResponseHeadersLength = 16,
            });
        return services;
    }
}
