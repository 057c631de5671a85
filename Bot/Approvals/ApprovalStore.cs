using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Approvals;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Approvals;

/// <summary>The requests that wait for a second person, and what became of them.</summary>
internal sealed class ApprovalStore(IStore store, TimeProvider clock)
{
    private const int LongestList = 200;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Keeps a request, or finds the one that the same person has waiting for the same thing.</summary>
    public Task<ApprovalRequest> RequestAsync(ApprovalRequest asked, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            var askedAs = KeyOf(asked);
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("UPDATE approvals SET state = 'expired' WHERE asked_as = @askedAs AND state = 'waiting' AND expires_at <= @Now", new { askedAs, Now }, transaction);
            await connection.ExecuteAsync(
                """
                INSERT INTO approvals (number, asked_as, request, requested_at, escalates_at, expires_at, state)
                VALUES (@Number, @askedAs, @json, @requested, @escalates, @expires, 'waiting')
                ON CONFLICT DO NOTHING
                """,
                new
                {
                    asked.Number,
                    askedAs,
                    json = JsonSerializer.Serialize(asked),
                    requested = asked.RequestedAt.ToUnixTimeMilliseconds(),
                    escalates = asked.EscalatesAt.ToUnixTimeMilliseconds(),
                    expires = asked.ExpiresAt.ToUnixTimeMilliseconds(),
                },
                transaction);
            return Read(await connection.QuerySingleAsync<string>("SELECT request FROM approvals WHERE asked_as = @askedAs AND state = 'waiting'", new { askedAs }, transaction));
        },
        cancellationToken);

    /// <summary>What waits, the oldest first.</summary>
    public Task<IReadOnlyList<WaitingApproval>> ListAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<WaitingApproval>>(
        async connection =>
        [
            .. (await connection.QueryAsync<(string Request, long? EscalatedAt)>(
                $"SELECT request, escalated_at FROM approvals WHERE state = 'waiting' AND expires_at > @Now ORDER BY requested_at LIMIT {LongestList}", new { Now }))
                .Select(row => new WaitingApproval(Read(row.Request), row.EscalatedAt is not null)),
        ],
        cancellationToken);

    /// <summary>Settles what somebody decided. Agreed is what they saw: nothing else has the hash.</summary>
    /// <param name="hash">The hash of what they saw.</param>
    public Task<ApprovalDecision> DecideAsync(string number, string hash, string approver, bool agreed, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            var json = await connection.ExecuteScalarAsync<string?>(
                "SELECT request FROM approvals WHERE number = @number AND state = 'waiting' AND expires_at > @Now", new { number, Now }, transaction);
            if (json is null || Read(json) is not { } request)
            {
                return ApprovalDecision.Gone;
            }

            if (request.Hash != hash)
            {
                return ApprovalDecision.NotWhatWasSeen;
            }

            if (request.IsFrom(approver))
            {
                return ApprovalDecision.OwnRequest;
            }

            await connection.ExecuteAsync(
                "UPDATE approvals SET state = @state, decided_by = @approver, decided_at = @Now WHERE number = @number AND state = 'waiting'",
                new { state = agreed ? "approved" : "refused", approver, Now, number },
                transaction);
            return ApprovalDecision.Taken;
        },
        cancellationToken);

    /// <summary>Ends what nobody looked at in time.</summary>
    public Task<int> ExpireAsync(CancellationToken cancellationToken) => store.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "UPDATE approvals SET state = 'expired' WHERE state = 'waiting' AND expires_at <= @Now", new { Now }, transaction),
        cancellationToken);

    /// <summary>Marks what has waited too long, and gives it once.</summary>
    public Task<IReadOnlyList<ApprovalRequest>> EscalateAsync(CancellationToken cancellationToken) => store.WriteAsync<IReadOnlyList<ApprovalRequest>>(
        async transaction =>
        [
            .. (await transaction.Connection!.QueryAsync<string>(
                "UPDATE approvals SET escalated_at = @Now WHERE state = 'waiting' AND escalated_at IS NULL AND escalates_at <= @Now RETURNING request", new { Now }, transaction)).Select(Read),
        ],
        cancellationToken);

    /// <summary>What was decided and of which the customer was not told yet.</summary>
    public Task<IReadOnlyList<DecidedApproval>> ListDecidedAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<DecidedApproval>>(
        async connection =>
        [
            .. (await connection.QueryAsync<(string Request, string State, string? DecidedBy)>(
                $"SELECT request, state, decided_by FROM approvals WHERE state IN ('approved', 'refused', 'expired') AND settled_at IS NULL ORDER BY requested_at LIMIT {LongestList}"))
                .Select(row => new DecidedApproval(Read(row.Request), row.State, row.DecidedBy)),
        ],
        cancellationToken);

    /// <summary>Ends a request for good; what personal it held goes with it.</summary>
    public async Task<bool> SettleAsync(DbTransaction transaction, string number, string state) => await transaction.Connection!.ExecuteAsync(
        "UPDATE approvals SET state = @state, settled_at = @Now, request = '' WHERE number = @number AND settled_at IS NULL", new { state, Now, number }, transaction) == 1;

    private static ApprovalRequest Read(string json) => JsonSerializer.Deserialize<ApprovalRequest>(json)!;

    private static string KeyOf(ApprovalRequest asked)
    {
        var who = asked.Requester.Customer?.Value ?? asked.Requester.Email?.Value ?? asked.Requester.ConversationId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{who}\n{asked.Requester.Actor}\n{asked.Verb}\n{asked.Hash}")));
    }
}

/// <summary>A request that waits.</summary>
/// <param name="IsOverdue">Whether it has waited too long.</param>
internal sealed record WaitingApproval(ApprovalRequest Request, bool IsOverdue);

/// <summary>A request that was decided.</summary>
/// <param name="State">approved, refused or expired.</param>
internal sealed record DecidedApproval(ApprovalRequest Request, string State, string? DecidedBy);

/// <summary>What became of somebody's decision.</summary>
internal enum ApprovalDecision
{
    Taken,
    Gone,
    NotWhatWasSeen,
    OwnRequest,
}
