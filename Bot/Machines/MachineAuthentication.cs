using System.Text.Encodings.Web;
using ChatBot.Channels;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ChatBot.Machines;

/// <summary>Tells which machine calls: by <c>X-Api-Key: name.secret</c>, or by <c>Authorization: Bearer</c> and an access token.</summary>
internal sealed partial class MachineAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IOptionsMonitor<MachineOptions> options,
    MachineKeys keys,
    MachineTokens tokens) : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    private const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    private bool _isIssuerAway;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Channels' and clients' tokens stand in the same header on other endpoints.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<MachineScope>() is null)
        {
            return AuthenticateResult.NoResult();
        }

        if (Request.Headers[KeyHeader].ToString() is { Length: > 0 } key)
        {
            return keys.Find(key) is { } holder ? Is(holder) : AuthenticateResult.Fail("The API key is wrong.");
        }

        if (Request.Headers.Authorization.ToString() is var header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return await ReadTokenAsync(header[Bearer.Length..].Trim());
        }

        return options.CurrentValue.IsOpen && LocalCall.Is(Context) && !IsFromForeignPage()
            ? Is(Machine.Local)
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_isIssuerAway)
        {
            return RefuseAsync(StatusCodes.Status503ServiceUnavailable, "Tokens cannot be checked now. Come again.");
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return RefuseAsync(
            StatusCodes.Status401Unauthorized,
            options.CurrentValue.IsOpen
                ? "No API key is set (Machines:Keys), so only this machine itself is served."
                : $"Send {KeyHeader}: name.secret, or a valid access token.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefuseAsync(
        StatusCodes.Status403Forbidden, $"This needs the scope {Context.GetEndpoint()!.Metadata.GetRequiredMetadata<MachineScope>().Name}.");

    private async Task<AuthenticateResult> ReadTokenAsync(string token)
    {
        try
        {
            return Is(await tokens.ReadAsync(token, Context.RequestAborted));
        }
        catch (UnauthorizedAccessException refused)
        {
            TokenRefused(Logger, refused.Message);
            return AuthenticateResult.Fail(refused.Message);
        }
        catch (InvalidOperationException exception)
        {
            IssuerAway(Logger, exception);
            _isIssuerAway = true;
            return AuthenticateResult.Fail("Tokens cannot be checked now.");
        }
    }

    /// <summary>Whether a web page of somebody else's, open in a browser on this machine, makes the call.</summary>
    private bool IsFromForeignPage() => Request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{Request.Scheme}://{Request.Host}";

    private AuthenticateResult Is(Machine machine) => AuthenticateResult.Success(new(new(new MachineIdentity(machine)), Scheme.Name));

    private Task RefuseAsync(int status, string reason) => TypedResults.Problem(reason, statusCode: status).ExecuteAsync(Context);

    [LoggerMessage(LogLevel.Warning, "A machine was refused. {Reason}")]
    private static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "The issuer of machines' tokens cannot be asked for its keys.")]
    private static partial void IssuerAway(ILogger logger, Exception exception);
}
