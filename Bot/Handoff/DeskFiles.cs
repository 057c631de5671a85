using System.Globalization;
using ChatBot.Channels.DirectLine;
using ChatBot.Data;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ChatBot.Handoff;

/// <summary>Files that agents send: kept as those of customers are, and said as a message of their own.</summary>
internal static class DeskFiles
{
    /// <summary>What multipart needs for itself and the other fields.</summary>
    private const int LargestBody = DirectLineUploadEndpoints.LargestUpload + (64 * 1024);

    private static readonly FormOptions FormLimits = new() { MultipartBodyLengthLimit = LargestBody, ValueCountLimit = 8 };

    /// <summary>Takes the form fields <c>chat</c>, <c>messageId</c> and <c>file</c>.</summary>
    public static async Task<IResult> TakeAsync(HttpContext http, Handoffs handoffs, DirectLineUploads uploads, IStore store, CancellationToken cancellationToken)
    {
        var request = http.Request;

        if (request.ContentLength > LargestBody)
        {
            return TooLarge();
        }

        if (!request.HasFormContentType || await ReadAsync(request, cancellationToken) is not { } form)
        {
            return Refused(StatusCodes.Status400BadRequest, "The body is not well-formed multipart.");
        }

        if (form.Files is not [{ Length: > 0 } sent] || !DeskHub.IsMessageId(form["messageId"]) ||
            !long.TryParse(form["chat"], CultureInfo.InvariantCulture, out var chat))
        {
            return Refused(StatusCodes.Status400BadRequest, "There must be a chat, a message id and one file that is not empty.");
        }

        return sent.Length > DirectLineUploadEndpoints.LargestUpload
            ? TooLarge()
            : await SayAsync(http, handoffs, uploads, store, (chat, form["messageId"]!, sent), cancellationToken);
    }

    private static async Task<IResult> SayAsync(
        HttpContext http, Handoffs handoffs, DirectLineUploads uploads, IStore store, (long Chat, string MessageId, IFormFile File) sent, CancellationToken cancellationToken)
    {
        var agent = DeskSession.AgentOf(http.User)!;

        if (await handoffs.FindAsync(sent.Chat, cancellationToken) is not { State: HandoffState.Active } open || open.Agent != agent)
        {
            return NotYours();
        }

        var bytes = new byte[sent.File.Length];
        await using var stream = sent.File.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        var conversation = open.Conversation.Conversation;
        var file = await uploads.WriteAsync(DirectLineUploadEndpoints.NameOf(sent.File.FileName), sent.File.ContentType, bytes, cancellationToken);
        await store.WriteAsync(
            async transaction =>
            {
                await uploads.AddAsync(transaction, conversation, file);
                return true;
            },
            cancellationToken);
        var attachment = new DeskAttachment(file.Name, file.ContentType, DirectLineUploadEndpoints.AddressOf(http.Request, conversation, file));
        return await handoffs.SayAsync(sent.Chat, agent, sent.MessageId, "", [attachment], cancellationToken) ? Results.NoContent() : NotYours();
    }

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(FormLimits, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IResult NotYours() => Refused(StatusCodes.Status403Forbidden, "This chat is not yours, or it has ended.");

    private static IResult TooLarge() => Refused(StatusCodes.Status413PayloadTooLarge, "A file may have 4 MiB.");

    private static IResult Refused(int status, string detail) => Results.Problem(detail, statusCode: status);

    /// <summary>The server stops reading beyond what a file may have.</summary>
    public sealed class Limit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestBody + 1;
    }
}
