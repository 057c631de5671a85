using ChatBot.Connectors.Plumbing;
using ChatBot.Conversations;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace ChatBot.Channels.DirectLine;

/// <summary>The embedded Direct Line 3.0 channel: Web Chat and other Direct Line clients talk to the bot in this process.</summary>
internal static class DirectLineChannel
{
    /// <summary>The service address of embedded conversations: a name, not a place to call.</summary>
    public const string ServiceUrl = "urn:chatbot:directline";

    public const string ChannelId = "directline";

    public const string BotId = "chatbot";

    public const string BotName = "Assistant";

    /// <summary>Where the channel's routes begin.</summary>
    public const string Path = "/v3/directline";

    private const string SessionPath = Path + "/session";

    /// <summary>The channel and its page. Before the conversations: the first delivery that serves an address has it.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DirectLineOptions, DirectLineOptionsValidator>(configuration, DirectLineOptions.Section);
        services.AddSettings<WebChatOptions, WebChatOptionsValidator>(configuration, WebChatOptions.Section);

        services.AddSingleton<DirectLineSecrets>();
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<WebChatVisits>();
        services.AddSingleton<DirectLineRates>();
        services.AddSingleton<WebChatRates>();
        services.AddSingleton<DirectLineLog>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<DirectLinePosts>();
        services.AddSingleton<DirectLineUploads>();
        services.AddSingleton<StreamListeners>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<IDelivery, DirectLineDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<DirectLineSecrets>());
        services.AddHostedService<DirectLineHousekeeping>();
        return services.AddCors();
    }

    /// <summary>Cross-origin rules and WebSockets for the channel's routes; before the endpoints in the pipeline.</summary>
    public static IApplicationBuilder UseDirectLine(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
        channel => channel
            .UseWhen(
                context => !context.Request.Path.StartsWithSegments(SessionPath, StringComparison.OrdinalIgnoreCase),
                routes => routes.UseCors(AnyOrigin))
            // The session id is the one call that the browser sends with cookies.
            .UseWhen(
                context => context.Request.Path.StartsWithSegments(SessionPath, StringComparison.OrdinalIgnoreCase),
                routes => routes.UseCors(policy => { AnyOrigin(policy); policy.AllowCredentials(); }))
            .UseWebSockets());

    // A caller is known by the token that it sends itself, never by a cookie, so that any site may try.
    private static void AnyOrigin(CorsPolicyBuilder policy) => policy
        .SetIsOriginAllowed(_ => true)
        .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Options)
        .AllowAnyHeader()
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
