using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads activities from requests and writes answers to responses.</summary>
public static class HttpHelper
{
    private const int BufferSize = 4 * 1024;
    private const int LargestKeptBuffer = 64 * 1024;

    /// <summary>How activities are written as JSON.</summary>
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = MessageSerializerSettings.Create();

    /// <summary>Writes and reads activities.</summary>
    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [ThreadStatic]
    private static ArrayBufferWriter<byte> _buffer;

    /// <summary>Reads the JSON body of a request.</summary>
    /// <typeparam name="T">What the body is.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>The object; null when the body is no JSON of that type, or longer than 1 MiB.</returns>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await RequestBody.ReadAsync<T>(request, CancellationToken.None).ConfigureAwait(false)).Value;
    }

    /// <summary>Writes the outcome of a turn.</summary>
    /// <param name="response">The response.</param>
    /// <param name="invokeResponse">Status and body; null for an empty 200.</param>
    /// <returns>A task that ends when it is written.</returns>
    public static Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        return invokeResponse?.Body is { } body ? WriteJsonAsync(response, body) : Task.CompletedTask;
    }

    internal static Task WriteJsonAsync(HttpResponse response, object body)
    {
        response.ContentType = "application/json; charset=utf-8";
        return body is ExpectedReplies replies && response.Body is not null ? WriteRepliesAsync(response, replies) : WriteOtherAsync(response, body);
    }

    // Written as a whole first, since the length goes before the body.
    private static async Task WriteRepliesAsync(HttpResponse response, ExpectedReplies replies)
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(BufferSize);
        _buffer = null;
        buffer.ResetWrittenCount();
        ActivityJson.Write(buffer, replies);
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory).ConfigureAwait(false);
        if (buffer.Capacity <= LargestKeptBuffer)
        {
            _buffer = buffer;
        }
    }

    private static async Task WriteOtherAsync(HttpResponse response, object body)
    {
        using var json = new MemoryStream();
        using (var text = new StreamWriter(json, Utf8, leaveOpen: true))
        using (var writer = new JsonTextWriter(text))
        {
            BotMessageSerializer.Serialize(writer, body);
        }

        if (response.Body is { } stream)
        {
            response.ContentLength = json.Length;
            await stream.WriteAsync(json.GetBuffer().AsMemory(0, (int)json.Length)).ConfigureAwait(false);
        }
    }
}
