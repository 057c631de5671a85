using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

/// <summary>Prints the agents' links once the addresses are known. On the console and not in the log, which may be sent elsewhere.</summary>
internal sealed class SignInNotice(SignInLinks links, IServer server, IOptions<DeskOptions> options, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();

        if (address is null)
        {
            return;
        }

        // "All addresses" is no address to open.
        var here = address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal).TrimEnd('/');

        foreach (var agent in options.Value.Names)
        {
            Console.Out.WriteLine($"Agent desk: {here}{DeskEndpoints.Path}/sign-in?key={links.Make(agent)} ({agent})");
        }
    }
}
