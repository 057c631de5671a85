using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Channels.DirectLine;

/// <summary>What every call passes: who calls, whether they may, how often; and every failure gets the protocol's error body.</summary>
internal sealed partial class DirectLineGate(DirectLineTokens tokens, DirectLineRates rates, ILogger<DirectLineGate> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";

        try
        {
            var caller = Admit(http);
            http.Features.Set(caller);
            var conversation = caller.Grant?.ConversationId ?? http.GetRouteValue("conversationId") as string ?? "";
            var rate = http.GetEndpoint()?.Metadata.GetMetadata<CountedAs>()?.Rate ?? DirectLineRate.None;
            using var lease = await rates.AcquireAsync(rate, conversation, http.RequestAborted);
            return lease.IsAcquired ? await next(context) : Throttled(http, lease);
        }
        catch (DirectLineRefusal refusal)
        {
            CallRefused(refusal.Status, refusal.Code, refusal.Message);
            return DirectLineError.Of(refusal.Status, refusal.Code, refusal.Message);
        }
        catch (BadHttpRequestException exception)
        {
            CallRefused(exception.StatusCode, "BadArgument", exception.Message);
            return DirectLineError.Of(exception.StatusCode, "BadArgument", exception.Message);
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            CallFailed(http.TraceIdentifier, exception);
            return DirectLineError.Of(StatusCodes.Status500InternalServerError, "InternalError", $"That did not work. Reference: {http.TraceIdentifier}");
        }
    }

    /// <summary>Who passed the gate with this request.</summary>
    public static DirectLineIdentity Caller(HttpContext http) => http.Features.GetRequiredFeature<DirectLineIdentity>();

    private DirectLineIdentity Admit(HttpContext http)
    {
        var caller = tokens.Identify(http.Request.Headers.Authorization);

        if (caller.Credential is Credential.None)
        {
            throw new DirectLineRefusal(StatusCodes.Status401Unauthorized, "BadArgument", "A Direct Line secret or token is needed as bearer.");
        }

        // Never 401: clients end the conversation upon that, and ask for a new token upon this.
        if (caller.Credential is Credential.Expired)
        {
            throw new DirectLineRefusal(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");
        }

        if (http.GetRouteValue("conversationId") is string id && !caller.MayUse(id))
        {
            throw DirectLineRefusal.NotAllowed("The token is for another conversation.");
        }

        if (!caller.MayComeFrom(http.Request.Headers.Origin))
        {
            throw DirectLineRefusal.NotAllowed("The token is not for this site.");
        }

        return caller;
    }

    private static IResult Throttled(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return DirectLineError.Of(StatusCodes.Status429TooManyRequests, "Throttled", "Too many calls at once; come again.");
    }

    [LoggerMessage(LogLevel.Information, "A Direct Line call was refused: {Status} {Code}, {Reason}")]
    private partial void CallRefused(int status, string code, string reason);

    [LoggerMessage(LogLevel.Error, "A Direct Line call failed; its reference is {Reference}.")]
    private partial void CallFailed(string reference, Exception exception);
}
