using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ChatBot.Understanding;
using ChatBot.Understanding.LargeModels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Understanding.LargeModels;

/// <summary>An endpoint that speaks OpenAI's chat completions and says what the test wants it to.</summary>
public sealed class LyingModel : IAsyncLifetime
{
    private WebApplication _app = null!;

    /// <summary>How the next requests are answered.</summary>
    public Func<HttpContext, Task> Behaviour { get; set; } = context => SayAsync(context, "unsure");

    /// <summary>The bodies that it was sent.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    /// <summary>Has it say these words from now on.</summary>
    public void Says(string text) => Behaviour = context => SayAsync(context, text);

    /// <summary>The bot's side of it, with everything allowed.</summary>
    internal LargeModel Open(TimeProvider? clock = null, TimeSpan? timeout = null)
    {
        var options = Options.Create(new ModelsOptions { Address = Address, Model = "liar-1", Key = "secret", Rephrase = true, Timeout = timeout ?? TimeSpan.FromSeconds(10) });
        return new(new ModelClient(options, clock ?? TimeProvider.System, NullLogger<ModelClient>.Instance), new PersonalData(TrainedOnce.Entities), options, NullLogger<LargeModel>.Instance);
    }

    public static Task SayAsync(HttpContext context, string text) => SendAsync(context, new { role = "assistant", content = text }, "stop");

    public static Task SendAsync(HttpContext context, object message, string finishReason) => WriteAsync(context, JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1,
        model = "liar-1",
        choices = new[] { new { index = 0, message, finish_reason = finishReason } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    }));

    public static Task WriteAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Asked.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
        await (context.Request.Path == "/v1/chat/completions" ? Behaviour(context) : Results.NotFound().ExecuteAsync(context));
    }
}
