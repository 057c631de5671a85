using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// The visitors of the page and the conversations they come back to. A signed cookie, which no script can read, remembers
/// conversation and user, one for each name: so nobody resumes a conversation by knowing its id.
/// </summary>
internal sealed class WebChatVisits(DirectLineTokens tokens, SignedTokens signed, DirectLineLog log, IOptions<DirectLineOptions> options)
{
    public const string Path = "/api/webchat";

    private const string Audience = "webchat-visit";

    public async Task<WebChatToken> OpenAsync(
        HttpContext http, WebChatVisitor visitor, bool startOver, bool maySignIn, CancellationToken cancellationToken)
    {
        var last = startOver ? null : await FindLastAsync(http, visitor, cancellationToken);
        var visit = last ?? new Visit(DirectLineTokens.NewConversationId(), visitor.NewUserId());
        Remember(http, visitor, visit);
        var token = tokens.Issue(new DirectLineGrant(visit.Conversation, visit.User, visitor.Name, []));
        return new WebChatToken(token, visit.Conversation, (int)tokens.Lifetime.TotalSeconds, new(visit.User, visitor.Name), maySignIn);
    }

    private async Task<Visit?> FindLastAsync(HttpContext http, WebChatVisitor visitor, CancellationToken cancellationToken)
    {
        var visit = http.Request.Cookies[CookieOf(visitor)] is { } cookie &&
            signed.Find(Audience, cookie) is { IsExpired: false } token &&
            token.FindClaim("conv") is { } conversation &&
            token.FindClaim("user") is { } user ? new Visit(conversation, user) : null;
        return visit is not null && visitor.Is(visit.User) && await log.FindNewestAsync(visit.Conversation, cancellationToken) is not null ? visit : null;
    }

    private void Remember(HttpContext http, WebChatVisitor visitor, Visit visit)
    {
        var lifetime = options.Value.ConversationLifetime;
        var claims = new Dictionary<string, object> { ["conv"] = visit.Conversation, ["user"] = visit.User };
        http.Response.Cookies.Append(CookieOf(visitor), signed.Sign(Audience, claims, lifetime), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lifetime,
            Path = Path,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
        });
    }

    private static string CookieOf(WebChatVisitor visitor) => $"webchat-{visitor.Choice}";

    private sealed record Visit(string Conversation, string User);
}

/// <summary>Whom a visitor of the page may be.</summary>
internal sealed record WebChatVisitor(string Choice, string Name)
{
    public const string Guest = "guest";

    public const string Ada = "ada";

    private const string GuestPrefix = "guest-";

    private const string AdaId = "dl_ada";

    private const int GuestIdBytes = 12;

    public bool NeedsSignIn => Choice is Ada;

    public static WebChatVisitor? Find(string choice) => choice switch
    {
        Guest => new(Guest, "Guest"),
        Ada => new(Ada, "Ada Lopez"),
        _ => null,
    };

    public string NewUserId() => NeedsSignIn ? AdaId : GuestPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(GuestIdBytes));

    public bool Is(string userId) => NeedsSignIn ? userId == AdaId : userId.StartsWith(GuestPrefix, StringComparison.Ordinal);
}
