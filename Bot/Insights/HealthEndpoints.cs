using ChatBot.Data;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Insights;

/// <summary>What a load balancer or an operator asks: whether the process lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    public static RouteGroupBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health");
        group.MapGet("/live", () => TypedResults.Ok()).WithSummary("200 while the process lives.");
        group.MapGet("/ready", IsReadyAsync).WithSummary("200 once the bot can answer.");
        return group;
    }

    private static async Task<Results<Ok, ProblemHttpResult>> IsReadyAsync(
        IHostApplicationLifetime lifetime, IStore store, CancellationToken cancellationToken)
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return TypedResults.Problem("The bot is starting or stopping.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        await store.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM migrations"), cancellationToken);
        return TypedResults.Ok();
    }
}
