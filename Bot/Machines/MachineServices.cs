using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using ChatBot.Connectors.Plumbing;
using Microsoft.AspNetCore.Authentication;

namespace ChatBot.Machines;

/// <summary>The scope that an endpoint requires of its caller.</summary>
internal sealed record MachineScope(string Name);

/// <summary>What other systems' programs call: who they are, what they may, how often, and each request once.</summary>
internal static partial class MachineServices
{
    private const string Rates = "machines";

    public static IServiceCollection AddMachines(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MachineOptions, MachineOptionsValidator>(configuration, MachineOptions.Section);

        foreach (var key in configuration.GetSection($"{MachineOptions.Section}:{nameof(MachineOptions.Keys)}").GetChildren())
        {
            CheckKey(configuration, key);
        }

        services.AddSingleton<MachineKeys>();
        services.AddSingleton<MachineTokens>();
        services.AddSingleton<MachineRequests>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, MachineAuthentication>(Machine.Scheme, null);
        services.AddAuthorization();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = static async (rejected, _) => await RefuseAsync(rejected.HttpContext);
            limits.AddPolicy(Rates, http => LimitOf(Machine.Of(http)));
        });
        return services;
    }

    /// <summary>Behind the authorization, before the endpoints: how often a machine may ask, and each request once.</summary>
    public static IApplicationBuilder UseMachines(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseAuthorization()
        .UseRateLimiter()
        .UseMiddleware<IdempotencyGate>();

    /// <summary>Lets in only machines that have a scope, each at its own rate. The handler finds the caller by <see cref="Machine.Of"/>.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder => builder
        .WithMetadata(new MachineScope(scope))
        .RequireAuthorization(policy => policy.AddAuthenticationSchemes(Machine.Scheme).RequireAssertion(context => Machine.FindIn(context.User)?.May(scope) is true))
        .RequireRateLimiting(Rates);

    private static void CheckKey(IConfiguration configuration, IConfigurationSection key)
    {
        if (!KeyName().IsMatch(key.Key))
        {
            throw new SettingsException(key.Path, "cannot be the name of a key", "Write up to 64 small letters, digits and hyphens, such as erp-test.");
        }

        configuration.Read<MachineKeyOptions, MachineKeyOptionsValidator>(key.Path);
    }

    private static RateLimitPartition<string> LimitOf(Machine machine) => RateLimitPartition.GetSlidingWindowLimiter(machine.Id, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = machine.RequestsPerMinute,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
    });

    private static Task RefuseAsync(HttpContext http)
    {
        // A part of the window ends at least this often.
        http.Response.Headers.RetryAfter = 10.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem($"{Machine.Of(http).RequestsPerMinute} requests a minute are allowed. Come again.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }

    [GeneratedRegex("^[a-z0-9-]{1,64}$")]
    private static partial Regex KeyName();
}
