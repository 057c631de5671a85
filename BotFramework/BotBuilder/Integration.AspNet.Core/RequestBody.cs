using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>What was read of a request: the object, or why there is none.</summary>
internal readonly record struct RequestBody<T>(T Value, int Status, string Reason);

/// <summary>Reads JSON bodies, within a limit.</summary>
internal static class RequestBody
{
    /// <summary>The longest body that is read, in bytes: four times what channels send at most.</summary>
    public const int Limit = 1024 * 1024;

    private const int FirstBuffer = 4096;

    public static async ValueTask<RequestBody<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        var announced = request.ContentLength;
        if (announced > Limit)
        {
            return TooLong<T>();
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)(announced + 1 ?? FirstBuffer));
        try
        {
            var length = 0;
            var body = request.Body;

            // A body of known length is not asked for its end.
            while (length != announced && await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > Limit)
                {
                    return TooLong<T>();
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            return Parse<T>(buffer, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static RequestBody<T> Parse<T>(byte[] buffer, int length)
    {
        try
        {
            if (typeof(T) == typeof(Activity) && length > 0)
            {
                return new((T)(object)ActivityJson.Read(buffer.AsSpan(0, length)), StatusCodes.Status200OK, null);
            }

            using var text = new StreamReader(new MemoryStream(buffer, 0, length), Encoding.UTF8);
            using var reader = new JsonTextReader(text) { MaxDepth = HttpHelper.BotMessageSerializerSettings.MaxDepth };
            return new(HttpHelper.BotMessageSerializer.Deserialize<T>(reader), StatusCodes.Status200OK, null);
        }
        catch (JsonException exception)
        {
            // Where it is wrong is of help to the sender; what stands there may be personal.
            var position = exception is JsonReaderException at ? $" at line {at.LineNumber}, position {at.LinePosition}" : string.Empty;
            return new(default, StatusCodes.Status400BadRequest, $"The body is not a JSON {typeof(T).Name}{position}.");
        }
    }

    private static RequestBody<T> TooLong<T>() =>
        new(default, StatusCodes.Status413PayloadTooLarge, $"The body is longer than {Limit} bytes.");
}
