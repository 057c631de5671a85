using Microsoft.Extensions.Hosting;

namespace ChatBot.Connectors.Chaos;

/// <summary>Prints the scorecard when the program ends.</summary>
internal sealed class ChaosEnd(ChaosScorecard scorecard) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Console.Out.WriteLineAsync(scorecard.ToString());
}
