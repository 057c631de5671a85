using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Channels.DirectLine;

/// <summary>Files: uploaded with a message, and fetched by whoever was given their address.</summary>
internal static class DirectLineUploadEndpoints
{
    /// <summary>What the files of one message may have together, in bytes.</summary>
    public const int LargestUpload = 4 * 1024 * 1024;

    /// <summary>Beside the files: the activity, and what multipart needs for itself.</summary>
    public const int LargestBody = LargestUpload + DirectLineEndpoints.LargestActivity + (64 * 1024);

    private const int MostFiles = 20;

    private const int LongestName = 255;

    private static readonly FormOptions FormLimits = new() { MultipartBodyLengthLimit = LargestBody, ValueCountLimit = MostFiles };

    public static async Task<Ok<ResourceCreated>> UploadAsync(
        HttpContext http, string conversationId, string? userId, DirectLinePosts posts, DirectLineUploads uploads, CancellationToken cancellationToken)
    {
        var (activity, parts) = http.Request.HasFormContentType
            ? await ReadFormAsync(http.Request, cancellationToken)
            : await ReadSingleAsync(http.Request, cancellationToken);
        var from = activity.FindObject("from");
        var sender = from?.FindText("id") ?? userId ?? throw DirectLineRefusal.Missing("'userId' is missing.");
        var user = DirectLineUser.Find(DirectLineGate.Caller(http), sender, from?.FindText("name"))
            ?? throw DirectLineRefusal.Missing("'userId' is missing.");
        var files = new List<UploadedFile>();

        try
        {
            foreach (var part in parts)
            {
                files.Add(await uploads.WriteAsync(part.Name, part.ContentType, part.Bytes, cancellationToken));
            }

            Attach(activity, parts, [.. files.Select(file => AddressOf(http.Request, conversationId, file))]);
            return TypedResults.Ok(new ResourceCreated(await posts.TakeAsync(
                conversationId,
                user,
                activity,
                async transaction =>
                {
                    foreach (var file in files)
                    {
                        await uploads.AddAsync(transaction, conversationId, file);
                    }
                },
                cancellationToken)));
        }
        catch
        {
            files.ForEach(uploads.Delete);
            throw;
        }
    }

    public static async Task<Results<FileStreamHttpResult, JsonHttpResult<DirectLineError>>> FetchAsync(
        HttpContext http, string conversationId, string attachmentId, DirectLineUploads uploads, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(conversationId, attachmentId, cancellationToken) is not var (file, bytes))
        {
            return DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such file.");
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, max-age=3600";
        return TypedResults.File(bytes, file.ContentType, fileDownloadName: file.Name);
    }

    private static async Task<(JsonObject Activity, IReadOnlyList<FilePart> Parts)> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            throw DirectLineRefusal.TooLarge($"Files may have {LargestUpload} bytes together.");
        }

        var form = await ParseAsync(request, cancellationToken);
        // The activity comes as a file too, since clients append it as a blob.
        var blob = form.Files.GetFile("activity");
        var json = blob is null ? System.Text.Encoding.UTF8.GetBytes(form["activity"].ToString()) : await ReadAsync(blob, DirectLineEndpoints.LargestActivity, cancellationToken);
        var parts = new List<FilePart>();

        foreach (var file in form.Files.Where(file => file != blob))
        {
            parts.Add(new FilePart(NameOf(file.FileName), file.ContentType, await ReadAsync(file, LargestUpload, cancellationToken)));
        }

        if (parts.Count is 0 or > MostFiles)
        {
            throw DirectLineRefusal.Missing($"There must be 1 to {MostFiles} files.");
        }

        if (parts.Sum(part => part.Bytes.Length) > LargestUpload)
        {
            throw DirectLineRefusal.TooLarge($"Files may have {LargestUpload} bytes together.");
        }

        return (json.Length == 0 ? new JsonObject { ["type"] = "message" } : DirectLineJson.Parse(json.Span), parts);
    }

    private static async Task<IFormCollection> ParseAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(FormLimits, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw DirectLineRefusal.Malformed("The body is not well-formed multipart.", exception);
        }
    }

    private static async Task<(JsonObject Activity, IReadOnlyList<FilePart> Parts)> ReadSingleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var bytes = await DirectLineEndpoints.ReadAsync(request, LargestUpload, cancellationToken);

        if (bytes.Length == 0)
        {
            throw DirectLineRefusal.Missing("The file is empty.");
        }

        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString().Trim('"')
            : "";
        return (new JsonObject { ["type"] = "message" }, [new FilePart(NameOf(name), request.ContentType, bytes)]);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(IFormFile file, int limit, CancellationToken cancellationToken)
    {
        if (file.Length > limit)
        {
            throw DirectLineRefusal.TooLarge($"'{file.Name}' is larger than {limit} bytes.");
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>Gives the attachments of a message their addresses. Clients send the files in any order, so they are told by name.</summary>
    private static void Attach(JsonObject activity, IReadOnlyList<FilePart> parts, IReadOnlyList<string> addresses)
    {
        var attachments = activity["attachments"] switch
        {
            null => [],
            JsonArray found when found.All(attachment => attachment is JsonObject) => found,
            _ => throw DirectLineRefusal.Malformed("'attachments' must be a list of objects."),
        };
        activity["attachments"] = attachments;
        var open = attachments.OfType<JsonObject>().Where(attachment => attachment["contentUrl"] is null && attachment["content"] is null).ToList();

        for (var i = 0; i < parts.Count; i++)
        {
            var attachment = open.Find(candidate => candidate.FindText("name") == parts[i].Name);

            if (attachment is null)
            {
                attachment = new JsonObject { ["contentType"] = parts[i].ContentType ?? FileTypes.Unknown, ["name"] = parts[i].Name };
                attachments.Add(attachment);
            }

            open.Remove(attachment);
            attachment["contentUrl"] = addresses[i];
        }

        if (open.Count > 0)
        {
            throw DirectLineRefusal.Malformed("An attachment is named whose file is not there.");
        }
    }

    /// <summary>Where a file can be fetched, as seen from a caller.</summary>
    public static string AddressOf(HttpRequest request, string conversationId, UploadedFile file) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}{DirectLineChannel.Path}" +
        DirectLineUploads.Route.Replace("{conversationId}", Uri.EscapeDataString(conversationId), StringComparison.Ordinal).Replace("{attachmentId}", file.Id, StringComparison.Ordinal);

    /// <summary>A file's name without folders and control characters.</summary>
    public static string NameOf(string said)
    {
        // Some clients send a path; control characters have no place in a name.
        var name = new string([.. said[(said.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character))]);
        return name.Length is 0 ? "file" : name[..Math.Min(name.Length, LongestName)];
    }

    private sealed record FilePart(string Name, string? ContentType, ReadOnlyMemory<byte> Bytes);
}
