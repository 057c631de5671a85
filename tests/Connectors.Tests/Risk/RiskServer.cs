using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Tests.Risk;

/// <summary>A business's own risk service, which answers the same to everything.</summary>
internal sealed class RiskServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RiskServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/risk");

    /// <summary>The last question.</summary>
    public string Asked { get; private set; } = "";

    /// <param name="answer">The body; null when it never answers.</param>
    public static async Task<RiskServer> StartAsync(string? answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new RiskServer(builder.Build());
        server._app.Run(context => server.AnswerAsync(context, answer));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string? answer)
    {
        using var reader = new StreamReader(context.Request.Body);
        Asked = await reader.ReadToEndAsync(context.RequestAborted);
        if (answer is null)
        {
            var over = new TaskCompletionSource();
            await using var _ = context.RequestAborted.Register(over.SetResult);
            await over.Task;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer);
    }
}
