using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>A vendor's system as a small HTTP server: it answers as the vendor does, complains about what the vendor would not take, and has bad days on demand.</summary>
internal abstract class VendorServer : IAsyncDisposable
{
    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    /// <summary>What its clock says; the test's own.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The fault that it has just now; null: none.</summary>
    public BadDay? Day { get; set; }

    /// <summary>Which requests the fault meets.</summary>
    public Func<Exchange, bool> DayMeets { get; set; } = _ => true;

    /// <summary>Runs once a request is held back, which no answer will ever end.</summary>
    public Action WhenHeld { get; set; } = () => { };

    /// <summary>All that was asked and answered.</summary>
    public ConcurrentQueue<Exchange> Exchanges { get; } = new();

    /// <summary>Requests that the vendor would not understand: each is a fault of the connector's.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>How often the fault struck.</summary>
    public int Struck { get; private set; }

    /// <summary>The body of a refusal of a request, as the vendor words it.</summary>
    public virtual JsonNode RefusalBody => new JsonObject { ["error"] = "refused", ["description"] = "That cannot be done." };

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(HandleAsync);
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Answers a request as the vendor would.</summary>
    protected abstract (int Status, JsonNode? Body) Answer(Exchange asked);

    /// <summary>What is wrong with a request before it is looked at: how it signs in, what type its body has.</summary>
    protected abstract (int Status, JsonNode? Body)? Refuse(Exchange asked);

    protected (int Status, JsonNode? Body) Complain(Exchange asked, string why)
    {
        Complaints.Enqueue($"{asked.Method} {asked.Path}{asked.Query}: {why}");
        return (400, new JsonObject { ["error"] = why });
    }

    private async Task HandleAsync(HttpContext context)
    {
        var exchange = await Exchange.ReadAsync(context.Request);
        Exchanges.Enqueue(exchange);
        if (Day is { } day && DayMeets(exchange))
        {
            lock (Exchanges)
            {
                Struck++;
            }

            await day.Happens(context, this);
            return;
        }

        // One thing at a time, as a database would see to.
        lock (Complaints)
        {
            try
            {
                (exchange.Status, exchange.Answer) = Refuse(exchange) ?? Answer(exchange);
            }
            catch (Exception exception)
            {
                // Seen by the test, which would otherwise meet a 500 that it cannot explain.
                (exchange.Status, exchange.Answer) = Complain(exchange, exception.ToString());
            }
        }

        context.Response.StatusCode = exchange.Status;
        if (exchange.Answer is { } body)
        {
            await context.Response.WriteAsJsonAsync(body);
        }
    }
}
