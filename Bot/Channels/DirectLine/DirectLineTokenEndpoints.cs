using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Channels.DirectLine;

/// <summary>Tokens: made for the holder of the secret, refreshed for those who have one.</summary>
internal static class DirectLineTokenEndpoints
{
    private const string SessionCookie = "directline-session";

    private const int MostOrigins = 20;

    public static async Task<Ok<ConversationOpened>> GenerateAsync(HttpContext http, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        if (DirectLineGate.Caller(http).Credential is not Credential.Secret)
        {
            throw DirectLineRefusal.NotAllowed("Only the secret can make tokens.");
        }

        var body = await DirectLineEndpoints.ReadObjectAsync(http.Request, cancellationToken);
        var user = body.FindObject("user");
        return Give(tokens, new DirectLineGrant(
            DirectLineTokens.NewConversationId(), user?.FindText("id"), user?.FindText("name"), OriginsOf(body)));
    }

    public static Ok<ConversationOpened> Refresh(HttpContext http, DirectLineTokens tokens) =>
        DirectLineGate.Caller(http).Grant is { } grant
            ? Give(tokens, grant)
            : throw DirectLineRefusal.NotAllowed("A secret lasts and is not refreshed; this call is for tokens.");

    /// <summary>Names the browser session, so that a sign-in can be tied to it.</summary>
    public static Ok<SessionNamed> NameSession(HttpContext http)
    {
        if (http.Request.Cookies[SessionCookie] is { Length: > 0 and < 100 } known)
        {
            return TypedResults.Ok(new SessionNamed(known));
        }

        var session = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        http.Response.Cookies.Append(SessionCookie, session, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Secure = http.Request.IsHttps,
            // Other sites' pages use this call too, which browsers allow over https only.
            SameSite = http.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax,
            Path = DirectLineChannel.Path,
        });
        return TypedResults.Ok(new SessionNamed(session));
    }

    private static Ok<ConversationOpened> Give(DirectLineTokens tokens, DirectLineGrant grant) =>
        TypedResults.Ok(new ConversationOpened(grant.ConversationId, tokens.Issue(grant), (int)tokens.Lifetime.TotalSeconds));

    private static string[] OriginsOf(JsonObject body)
    {
        if (body["trustedOrigins"] is not { } said)
        {
            return [];
        }

        var origins = (said as JsonArray)?.Select(origin => origin is JsonValue value && value.TryGetValue<string>(out var text) ? text.TrimEnd('/') : null).ToList();
        return origins is { Count: <= MostOrigins } && origins.All(origin => !string.IsNullOrEmpty(origin))
            ? [.. origins.OfType<string>()]
            : throw DirectLineRefusal.Malformed($"'trustedOrigins' must be a list of at most {MostOrigins} strings.");
    }
}
