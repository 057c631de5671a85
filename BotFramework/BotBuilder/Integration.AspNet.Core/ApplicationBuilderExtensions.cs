using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Maps a bot's routes.</summary>
public static class ApplicationBuilderExtensions
{
    /// <summary>Takes activities at the path that <see cref="BotFrameworkOptions.Paths"/> says, <c>/api/messages</c> by default.</summary>
    /// <param name="applicationBuilder">The application.</param>
    /// <returns>The application.</returns>
    public static IApplicationBuilder UseBotFramework(this IApplicationBuilder applicationBuilder)
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        var paths = applicationBuilder.ApplicationServices.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.Paths;
        var handler = new BotMessageHandler();
        return applicationBuilder.Map(paths.BasePath, api => api.Map(paths.MessagesPath, messages => messages.Run(handler.HandleAsync)));
    }

    /// <summary>Connects the bot to a named pipe.</summary>
    /// <param name="applicationBuilder">The application.</param>
    /// <param name="pipeName">The pipe's name.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Streaming connections are not part of this package.</exception>
    public static IApplicationBuilder UseNamedPipes(this IApplicationBuilder applicationBuilder, string pipeName = "bfv4.pipes", string audience = null) => throw NoStreaming();

    /// <summary>Connects the bot to a named pipe.</summary>
    /// <param name="applicationBuilder">The application.</param>
    /// <param name="pipeName">The pipe's name.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="callerId">Who calls.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Streaming connections are not part of this package.</exception>
    public static IApplicationBuilder UseNamedPipes(this IApplicationBuilder applicationBuilder, string pipeName, string audience, string appId, string callerId) => throw NoStreaming();

    private static NotSupportedException NoStreaming() => new("Streaming connections, named pipes among them, are not part of this package.");
}
