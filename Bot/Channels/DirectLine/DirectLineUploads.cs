using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ChatBot.Connectors.Plumbing;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Channels.DirectLine;

/// <summary>Uploaded files: the bytes in a folder, under ids that nobody can guess; what is known of them in the store.</summary>
internal sealed partial class DirectLineUploads(IStore store, DataFolder folder, TimeProvider clock)
{
    public const string Route = "/conversations/{conversationId}/attachments/{attachmentId}";

    private const int IdBytes = 24;

    private readonly string _folder = Directory.CreateDirectory(folder.PathOf("uploads")).FullName;

    /// <summary>Writes the bytes. Until <see cref="AddAsync"/> is committed nobody can fetch them.</summary>
    public async Task<UploadedFile> WriteAsync(string name, string? contentType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        await File.WriteAllBytesAsync(PathOf(id), bytes, cancellationToken);
        return new UploadedFile(id, name, FileTypes.Verify(contentType, bytes.Span));
    }

    /// <summary>Takes the bytes back, when the message that they came with was not taken.</summary>
    public void Delete(UploadedFile file) => File.Delete(PathOf(file.Id));

    public Task AddAsync(DbTransaction transaction, string conversation, UploadedFile file) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO directline_attachments (id, conversation, name, content_type, stored_at)
        VALUES (@Id, @conversation, @Name, @ContentType, @at)
        """,
        new { file.Id, conversation, file.Name, file.ContentType, at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
        transaction);

    /// <summary>A file and its bytes; null when the conversation has none of this id.</summary>
    public async Task<(UploadedFile File, Stream Bytes)?> FindAsync(string conversation, string id, CancellationToken cancellationToken)
    {
        var file = await store.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<UploadedFile>(
                "SELECT id, name, content_type AS contentType FROM directline_attachments WHERE id = @id AND conversation = @conversation",
                new { id, conversation }),
            cancellationToken);

        return file is not null && File.Exists(PathOf(file.Id)) ? (file, File.OpenRead(PathOf(file.Id))) : null;
    }

    /// <summary>Deletes files that are older than this, and those whose message was never taken.</summary>
    public async Task<int> DeleteOlderThanAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        await store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "DELETE FROM directline_attachments WHERE stored_at < @at", new { at = instant.ToUnixTimeMilliseconds() }, transaction),
            cancellationToken);

        var old = Directory.EnumerateFiles(_folder).Where(path => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private string PathOf(string id) => Id().IsMatch(id) ? Path.Combine(_folder, id) : throw new ArgumentException("Not the id of a file.", nameof(id));

    [GeneratedRegex("^[A-Za-z0-9_-]{32}$")]
    private static partial Regex Id();
}

/// <param name="ContentType">As verified, to be served under.</param>
internal sealed record UploadedFile(string Id, string Name, string ContentType);
