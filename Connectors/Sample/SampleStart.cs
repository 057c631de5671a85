using Microsoft.Extensions.Hosting;

namespace ChatBot.Connectors.Sample;

/// <summary>Makes and fills the database before the first customer waits for it.</summary>
internal sealed class SampleStart(SampleDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.PrepareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
