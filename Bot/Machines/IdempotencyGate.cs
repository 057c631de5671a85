using System.Security.Cryptography;
using System.Text;
using ChatBot.Channels;

namespace ChatBot.Machines;

/// <summary>On an endpoint: requests that carry an <c>Idempotency-Key</c> are done once, and answered alike when they come again.</summary>
/// <param name="LargestBody">In bytes; a larger one is refused, with or without a key.</param>
internal sealed record IdempotentByKey(int LargestBody);

/// <summary>
/// Does a request with an <c>Idempotency-Key</c> once for each machine and key. The same again gets the kept answer; another
/// one under the same key, or one that is still being done, is a conflict. What an endpoint does must be safe to run again under the
/// same key, since a crash may come between its work and the keeping of its answer: <see cref="KeyOf"/>.
/// </summary>
/// <remarks>https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/</remarks>
internal sealed class IdempotencyGate(RequestDelegate next, MachineRequests requests)
{
    private const string Header = "Idempotency-Key";

    private const int LongestKey = 255;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IdempotentByKey>() is not { } rule)
        {
            await next(http);
            return;
        }

        if (await BoundedBody.ReadAsync(http.Request, rule.LargestBody, http.RequestAborted) is not { } body)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, $"The body may have {rule.LargestBody} bytes at most.");
            return;
        }

        http.Request.Body = new MemoryStream(body.ToArray(), writable: false);

        if (http.Request.Headers[Header].ToString() is not { Length: > 0 } key)
        {
            await next(http);
        }
        else if (key.Length > LongestKey || key.Any(letter => letter is < '!' or > '~'))
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, $"{Header} may have {LongestKey} visible ASCII characters at most.");
        }
        else
        {
            await OnceAsync(http, key, HashOf(http.Request, body.Span));
        }
    }

    /// <summary>The name under which a request's effects are done once: the caller's and its key; a new one each time without a key.</summary>
    public static string KeyOf(HttpContext http) =>
        $"{Machine.Of(http).Id}|{(http.Request.Headers[Header].ToString() is { Length: > 0 } key ? key : Guid.NewGuid().ToString("N"))}";

    private async Task OnceAsync(HttpContext http, string key, string hash)
    {
        var machine = Machine.Of(http).Id;

        if (await requests.BeginAsync(machine, key, hash, http.RequestAborted) is { } known)
        {
            await AnswerAgainAsync(http, known, hash);
            return;
        }

        if (await TryRunAsync(http) is { } answered)
        {
            await requests.EndAsync(machine, key, answered);
            await http.Response.Body.WriteAsync(answered.Body, http.RequestAborted);
        }
        else
        {
            await requests.ForgetAsync(machine, key);
        }
    }

    /// <summary>Runs the endpoint and holds its answer back; null, and the answer sent, when it came to nothing that should be kept.</summary>
    private async Task<MachineRequest?> TryRunAsync(HttpContext http)
    {
        var (outside, held) = (http.Response.Body, new MemoryStream());
        http.Response.Body = held;

        try
        {
            await next(http);
        }
        catch
        {
            await requests.ForgetAsync(Machine.Of(http).Id, http.Request.Headers[Header].ToString());
            throw;
        }
        finally
        {
            http.Response.Body = outside;
        }

        // "Come again" must not be kept.
        if (http.Response.StatusCode is >= StatusCodes.Status500InternalServerError or StatusCodes.Status429TooManyRequests)
        {
            await outside.WriteAsync(held.ToArray(), http.RequestAborted);
            return null;
        }

        return new MachineRequest
        {
            Hash = "",
            Status = http.Response.StatusCode,
            ContentType = http.Response.ContentType,
            Location = http.Response.Headers.Location,
            Body = held.ToArray(),
        };
    }

    private static Task AnswerAgainAsync(HttpContext http, MachineRequest known, string hash)
    {
        if (known.Hash != hash)
        {
            return RefuseAsync(http, StatusCodes.Status409Conflict, $"Another request was made under this {Header}.");
        }

        if (known.Status is not { } status)
        {
            http.Response.Headers.RetryAfter = "1";
            return RefuseAsync(http, StatusCodes.Status409Conflict, "The same request is being done. Come again.");
        }

        http.Response.StatusCode = (int)status;
        http.Response.ContentType = known.ContentType;
        http.Response.Headers.Location = known.Location;
        http.Response.Headers["Idempotent-Replayed"] = "true";
        return http.Response.Body.WriteAsync(known.Body, http.RequestAborted).AsTask();
    }

    private static string HashOf(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Task RefuseAsync(HttpContext http, int status, string reason) => TypedResults.Problem(reason, statusCode: status).ExecuteAsync(http);
}
