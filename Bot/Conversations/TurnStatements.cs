using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatBot.Data;
using ChatBot.Handoff;
using Dapper;
using Microsoft.Bot.Schema;

namespace ChatBot.Conversations;

/// <summary>What every turn writes (the entry's end, state, transcript), put together so that it costs one way to the server.</summary>
internal sealed class TurnStatements
{
    private readonly StringBuilder _sql = new();
    private readonly DynamicParameters _parameters = new();
    private readonly List<string> _changed = [];
    private readonly IOwnership _ownership;
    private readonly Lease _lease;
    private readonly long _now;
    private int _lines;

    public TurnStatements(TurnUnit unit, string outcome, EntryResult? result, IOwnership ownership, TimeProvider clock)
    {
        (_ownership, _lease, _now) = (ownership, unit.Entry.Lease, clock.GetUtcNow().ToUnixTimeMilliseconds());
        _parameters.AddDynamicParams(new
        {
            unit.Entry.Conversation.Channel, unit.Entry.Conversation.Conversation, ownership.Owner, _lease.Token, unit.Entry.Id, Now = _now,
        });
        End(outcome, result);

        foreach (var (key, json) in unit.Changes)
        {
            Change(key, json, unit.Versions.GetValueOrDefault(key));
        }

        Tell("customer", null, unit.Incoming);

        foreach (var outgoing in unit.Outgoing.Where(outgoing => outgoing.Verb is OutgoingVerb.Send))
        {
            Tell(unit.Author is null ? "bot" : "agent", unit.Author, outgoing.Activity);
        }
    }

    /// <exception cref="LeaseLostException">The entry is no longer this replica's to end.</exception>
    /// <exception cref="StateConflictException">The state is no longer what was read.</exception>
    public async Task ExecuteAsync(DbTransaction transaction)
    {
        await using var results = await transaction.Connection!.QueryMultipleAsync(_sql.ToString(), _parameters, transaction);

        if (await results.ReadFirstOrDefaultAsync<long?>() is null)
        {
            throw _ownership.Lose(_lease);
        }

        foreach (var key in _changed)
        {
            if (await results.ReadFirstOrDefaultAsync<long?>() is null)
            {
                throw new StateConflictException(key);
            }
        }
    }

    private void End(string outcome, EntryResult? result)
    {
        _sql.Append("UPDATE mailbox SET done_at = @Now, outcome = @outcome, result = @result WHERE id = @Id AND done_at IS NULL")
            .Append(_ownership.Condition)
            .Append(" RETURNING id;\n");
        _parameters.Add("outcome", outcome, DbType.String);
        _parameters.Add("result", result is null ? null : JsonSerializer.Serialize(result), DbType.String);
    }

    private void Change(string key, string? json, long version)
    {
        if ((json, version) is (null, 0))
        {
            return;
        }

        var n = _changed.Count;
        _sql.Append((json, version) switch
        {
            (null, _) => $"DELETE FROM state WHERE key = @key{n} AND version = @version{n} RETURNING version;\n",
            (_, 0) => $"INSERT INTO state (key, value, version) VALUES (@key{n}, @json{n}, 1) ON CONFLICT (key) DO NOTHING RETURNING version;\n",
            _ => $"UPDATE state SET value = @json{n}, version = version + 1 WHERE key = @key{n} AND version = @version{n} RETURNING version;\n",
        });
        _parameters.Add($"key{n}", key);
        _parameters.Add($"json{n}", json, DbType.String);
        _parameters.Add($"version{n}", version);
        _changed.Add(key);
    }

    private void Tell(string speaker, string? author, Activity? activity)
    {
        var files = FilesOf(activity);

        if (activity?.Type is not ActivityTypes.Message || (string.IsNullOrWhiteSpace(activity.Text) && files.Count == 0))
        {
            return;
        }

        var n = _lines++;
        _sql.Append(
            CultureInfo.InvariantCulture,
            $"""
            INSERT INTO transcript (channel, conversation, at, speaker, author, text, attachments)
            VALUES (@Channel, @Conversation, @Now, @speaker{n}, @author{n}, @text{n}, @attachments{n});

            """);
        _parameters.Add($"speaker{n}", speaker);
        _parameters.Add($"author{n}", author, DbType.String);
        _parameters.Add($"text{n}", StorableText.Of(activity.Text ?? ""));
        _parameters.Add($"attachments{n}", files.Count == 0 ? null : JsonSerializer.Serialize(files), DbType.String);
    }

    // Cards have no address, and what somebody would run rather than fetch is no file.
    private static IReadOnlyList<DeskAttachment> FilesOf(Activity? activity) =>
    [
        .. (activity?.Attachments ?? [])
            .Where(attachment => Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            .Select(attachment => new DeskAttachment(attachment.Name ?? "file", attachment.ContentType ?? "application/octet-stream", attachment.ContentUrl)),
    ];
}
