using System.Security.Claims;

namespace ChatBot.Machines;

/// <summary>A program that calls the bot's own API: another system, an integration platform, an administrator's tool.</summary>
/// <param name="Id">Who it is: <c>key:erp</c>, <c>client:4711</c> (the client id in its token), or <c>local</c>.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="RequestsPerMinute">How often it may ask.</param>
internal sealed record Machine(string Id, IReadOnlyList<string> Scopes, int RequestsPerMinute)
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = "Machine";

    private const string AllBehind = "*";

    /// <summary>Whoever calls from this machine itself while nobody is authenticated: may do everything, as the operator.</summary>
    public static Machine Local { get; } = new("local", [AllBehind], 1_000_000);

    public bool May(string scope) => Scopes.Any(
        granted => granted == scope || (granted.EndsWith(AllBehind, StringComparison.Ordinal) && scope.StartsWith(granted[..^1], StringComparison.Ordinal)));

    /// <summary>The machine that calls; only on endpoints that require a scope.</summary>
    public static Machine Of(HttpContext http) => FindIn(http.User) ?? throw new InvalidOperationException("The endpoint requires no scope, so nobody is known.");

    public static Machine? FindIn(ClaimsPrincipal user) => user.Identities.OfType<MachineIdentity>().FirstOrDefault()?.Machine;
}

/// <summary>A machine as the framework carries it.</summary>
internal sealed class MachineIdentity(Machine machine) : ClaimsIdentity([new(DefaultNameClaimType, machine.Id)], ChatBot.Machines.Machine.Scheme)
{
    public Machine Machine => machine;
}
