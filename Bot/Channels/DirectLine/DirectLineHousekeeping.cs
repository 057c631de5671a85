using ChatBot.Data;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>Lets go of what nobody comes back for: old files, and conversations that have long been silent.</summary>
internal sealed partial class DirectLineHousekeeping(
    IStore store, DirectLineUploads uploads, IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<DirectLineHousekeeping> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                NotTidied(exception);
            }
        }
    }

    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var files = await uploads.DeleteOlderThanAsync(now - options.Value.FileLifetime, cancellationToken);
        var conversations = await store.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                var before = new { at = (now - options.Value.ConversationLifetime).ToUnixTimeMilliseconds() };
                await connection.ExecuteAsync(
                    """
                    DELETE FROM directline_activities
                    WHERE conversation IN (SELECT id FROM directline_conversations WHERE last_at < @at)
                    """,
                    before,
                    transaction);
                return await connection.ExecuteAsync("DELETE FROM directline_conversations WHERE last_at < @at", before, transaction);
            },
            cancellationToken);

        if (files + conversations > 0)
        {
            Tidied(files, conversations);
        }
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Files} old uploads and {Conversations} silent conversations.")]
    private partial void Tidied(int files, int conversations);

    [LoggerMessage(LogLevel.Warning, "Old uploads and conversations could not be deleted; it is tried again in an hour.")]
    private partial void NotTidied(Exception exception);
}
