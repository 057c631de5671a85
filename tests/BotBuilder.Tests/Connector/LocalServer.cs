using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotBuilder.Tests.Connector;

/// <summary>A request as it arrived.</summary>
internal sealed record Received(string Method, string Path, string Query, string Body, IHeaderDictionary Headers);

/// <summary>A server on a loopback port that answers as the test says, and keeps what it was asked.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LocalServer(WebApplication application)
    {
        _application = application;
    }

    public ConcurrentQueue<Received> Requests { get; } = new();

    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>().Addresses.Single();

    public static async Task<LocalServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LocalServer(builder.Build());
        server._application.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server.Requests.Enqueue(new Received(
                context.Request.Method,
                context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>().RawTarget.Split('?')[0],
                context.Request.QueryString.Value,
                await reader.ReadToEndAsync(),
                new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value))));
            await answer(context);
        });
        await server._application.StartAsync();
        return server;
    }

    /// <summary>A server that gives the same answer to everything.</summary>
    public static Task<LocalServer> AnsweringAsync(int status, string body = "", string contentType = "application/json") =>
        StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync(body);
        });

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
