using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Registers a bot with its older adapter.</summary>
[Obsolete("Register an IBotFrameworkHttpAdapter and an IBot instead.")]
public static class ServiceCollectionExtensions
{
    /// <summary>Registers a bot that is made for each turn, and its adapter.</summary>
    /// <typeparam name="TBot">The bot.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configureAction">Sets the options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, Action<BotFrameworkOptions> configureAction = null)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddTransient<IBot, TBot>();
        return services.AddBotFrameworkAdapterIntegration(configureAction);
    }

    /// <summary>Registers a bot that a function makes for each turn, and its adapter.</summary>
    /// <typeparam name="TBot">The bot.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="botFactory">Makes the bot.</param>
    /// <param name="configureAction">Sets the options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, Func<IServiceProvider, TBot> botFactory, Action<BotFrameworkOptions> configureAction = null)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(botFactory);
        services.TryAddTransient<IBot>(botFactory);
        return services.AddBotFrameworkAdapterIntegration(configureAction);
    }

    /// <summary>Registers one bot for all turns, and its adapter.</summary>
    /// <typeparam name="TBot">The bot's type.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="configureAction">Sets the options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, TBot bot, Action<BotFrameworkOptions> configureAction = null)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(bot);
        services.TryAddSingleton<IBot>(bot);
        return services.AddBotFrameworkAdapterIntegration(configureAction);
    }

    /// <summary>Registers the adapter, as the options say.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configureAction">Sets the options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBotFrameworkAdapterIntegration(this IServiceCollection services, Action<BotFrameworkOptions> configureAction = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configureAction is not null)
        {
            services.Configure(configureAction);
        }

        services.AddOptions();
        services.AddLogging();
        services.TryAddSingleton<IAdapterIntegration>(CreateAdapter);
        return services;
    }

    private static BotFrameworkAdapter CreateAdapter(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        var logger = services.GetRequiredService<ILogger<IAdapterIntegration>>();
        var authentication = options.AuthenticationConfiguration ?? new AuthenticationConfiguration();
        var adapter = options.AppCredentials is { } credentials
            ? new BotFrameworkAdapter(credentials, authentication, options.ChannelProvider, options.ConnectorClientRetryPolicy, options.HttpClient, logger: logger)
            : new BotFrameworkAdapter(options.CredentialProvider, authentication, options.ChannelProvider, options.ConnectorClientRetryPolicy, options.HttpClient, logger: logger);
        adapter.OnTurnError = options.OnTurnError;
        foreach (var middleware in options.Middleware)
        {
            adapter.Use(middleware);
        }

        return adapter;
    }
}
