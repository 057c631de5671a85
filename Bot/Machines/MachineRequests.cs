using ChatBot.Data;
using Dapper;

namespace ChatBot.Machines;

/// <summary>The requests that machines named with an <c>Idempotency-Key</c>, and what each was answered.</summary>
internal sealed class MachineRequests(IStore store, TimeProvider clock)
{
    /// <summary>After that whoever had begun a request is gone: it may be made again.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(2);

    /// <summary>Begins a request. Null when it is new, or was begun long ago and never ended; otherwise what is known of it.</summary>
    public Task<MachineRequest?> BeginAsync(string machine, string key, string hash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return store.WriteAsync(
            async transaction =>
            {
                var begun = await transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO machine_requests (machine, key, hash, begun_at) VALUES (@machine, @key, @hash, @now)
                    ON CONFLICT (machine, key) DO UPDATE SET begun_at = excluded.begun_at
                        WHERE machine_requests.hash = excluded.hash AND machine_requests.status IS NULL AND machine_requests.begun_at < @abandoned
                    """,
                    new { machine, key, hash, now = now.ToUnixTimeMilliseconds(), abandoned = (now - LongestRequest).ToUnixTimeMilliseconds() },
                    transaction);

                return begun == 1
                    ? null
                    : await transaction.Connection!.QuerySingleAsync<MachineRequest>(
                        "SELECT hash, status, content_type AS ContentType, location, body FROM machine_requests WHERE machine = @machine AND key = @key",
                        new { machine, key },
                        transaction);
            },
            cancellationToken);
    }

    /// <summary>Keeps what a request was answered.</summary>
    public Task EndAsync(string machine, string key, MachineRequest answered) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "UPDATE machine_requests SET status = @Status, content_type = @ContentType, location = @Location, body = @Body WHERE machine = @machine AND key = @key",
            new { machine, key, answered.Status, answered.ContentType, answered.Location, answered.Body },
            transaction),
        CancellationToken.None);

    /// <summary>The request came to nothing: it may be made again at once.</summary>
    public Task ForgetAsync(string machine, string key) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "DELETE FROM machine_requests WHERE machine = @machine AND key = @key AND status IS NULL", new { machine, key }, transaction),
        CancellationToken.None);
}

/// <summary>A request, told apart by the hash of what it says, and its answer; a null status while there is none.</summary>
internal sealed class MachineRequest
{
    public required string Hash { get; init; }

    public long? Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public byte[]? Body { get; init; }
}
