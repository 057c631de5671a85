using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.DirectLine;

/// <summary>The routes of Direct Line 3.0.</summary>
internal static class DirectLineEndpoints
{
    /// <summary>The limit of everything that is JSON.</summary>
    public const int LargestActivity = 256 * 1024;

    public static RouteGroupBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var channel = endpoints.MapGroup(DirectLineChannel.Path).WithTags("Direct Line");
        var gated = channel.MapGroup("").AddEndpointFilter<DirectLineGate>();

        gated.MapPost("/tokens/generate", DirectLineTokenEndpoints.GenerateAsync);
        gated.MapPost("/tokens/refresh", DirectLineTokenEndpoints.Refresh);
        gated.MapGet("/session/getsessionid", DirectLineTokenEndpoints.NameSession);

        gated.MapPost("/conversations", DirectLineConversationEndpoints.StartAsync);
        gated.MapGet("/conversations/{conversationId}", DirectLineConversationEndpoints.ResumeAsync);
        gated.MapGet("/conversations/{conversationId}/activities", DirectLineConversationEndpoints.PollAsync)
            .WithMetadata(new CountedAs(DirectLineRate.Poll));
        gated.MapPost("/conversations/{conversationId}/activities", DirectLineConversationEndpoints.PostAsync)
            .WithMetadata(new CountedAs(DirectLineRate.Post));
        gated.MapPost("/conversations/{conversationId}/upload", DirectLineUploadEndpoints.UploadAsync)
            .WithMetadata(new CountedAs(DirectLineRate.Upload), new RequestSizeLimitAttribute(DirectLineUploadEndpoints.LargestBody));

        // These two prove themselves by their address: a browser sends no header with them.
        channel.MapMethods("/conversations/{conversationId}/stream", [HttpMethods.Get, HttpMethods.Connect], DirectLineStreamEndpoints.OpenAsync);
        channel.MapGet(DirectLineUploads.Route, DirectLineUploadEndpoints.FetchAsync);

        channel.Map("{**rest}", NotFound).ExcludeFromDescription();
        return channel;
    }

    /// <summary>Reads a JSON object of limited size; an empty body is an empty object.</summary>
    public static async Task<JsonObject> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(request, LargestActivity, cancellationToken);
        return bytes.Length == 0 ? [] : DirectLineJson.Parse(bytes.Span);
    }

    /// <exception cref="DirectLineRefusal">There is more than <paramref name="limit"/> bytes.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken) =>
        await BoundedBody.ReadAsync(request, limit, cancellationToken) ?? throw DirectLineRefusal.TooLarge($"The body is larger than {limit} bytes.");

    private static IResult NotFound() => DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such route.");
}
