using System.Collections.Concurrent;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Hedging;
using Polly.Retry;
using Polly.Timeout;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Bounds how long a connector may take, tries again where that is safe, leaves a failing system alone for a while, and turns failures into problems.</summary>
internal sealed partial class ResiliencePart(TimeProvider clock, ILogger<ResiliencePart> logger) : IPipelinePart
{
    private readonly ConcurrentDictionary<string, ResiliencePipeline> _breakers = new();

    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        var pipeline = PipelineFor<TAnswer>(route);
        return async (call, cancellationToken) =>
        {
            try
            {
                return await pipeline.ExecuteAsync(
                    static (state, token) => AttemptAsync(state.call, state.next, token), (call, next), cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            // The border that no vendor's exception may cross, not even one that nobody thought of.
            catch (Exception exception)
            {
                return Explain(call, exception);
            }
        };
    }

    /// <summary>One attempt; remembers whether it may have happened although it failed.</summary>
    private static async ValueTask<CapabilityResult<TAnswer>> AttemptAsync<TAnswer>(CapabilityCall call, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class
    {
        try
        {
            return await next(call, cancellationToken);
        }
        catch (Exception exception) when (exception is not ConnectorException { Failure: not ConnectorFailure.Uncertain })
        {
            call.MayHaveHappened = true;
            throw;
        }
    }

    private ResiliencePipeline<CapabilityResult<TAnswer>> PipelineFor<TAnswer>(CapabilityRoute route)
        where TAnswer : class
    {
        var builder = new ResiliencePipelineBuilder<CapabilityResult<TAnswer>> { TimeProvider = clock };
        builder.AddTimeout(route.Options.TotalTimeout);
        if (route.Repeatable && route.Options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<CapabilityResult<TAnswer>>
            {
                MaxRetryAttempts = route.Options.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnother(arguments.Outcome.Exception, route.Options.TotalTimeout)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ConnectorException)?.RetryAfter),
            });
        }

        if (!route.Writes && route.Options.HedgeAfter is { } patience)
        {
            builder.AddHedging(new HedgingStrategyOptions<CapabilityResult<TAnswer>>
            {
                MaxHedgedAttempts = 1,
                Delay = patience,
                // The sooner answer counts; a failure only when the other attempt fails too. Whoever asked us to wait is not asked again at once.
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is TimeoutRejectedException or ConnectorException { Failure: ConnectorFailure.Unavailable, RetryAfter: null }),
            });
        }

        return builder
            .AddPipeline(_breakers.GetOrAdd(route.Connector, Breaker))
            .AddTimeout(route.Options.AttemptTimeout)
            .Build();
    }

    /// <summary>One breaker per connector: half of at least ten calls failing within half a minute gives the system 15 seconds of rest.</summary>
    private ResiliencePipeline Breaker(string connector) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = arguments => ValueTask.FromResult(IsTheSystemsFault(arguments.Outcome.Exception)),
            OnOpened = _ =>
            {
                ConnectorRests(connector);
                return default;
            },
            OnClosed = _ =>
            {
                ConnectorIsBack(connector);
                return default;
            },
        })
        .Build();

    private static bool IsTheSystemsFault(Exception? exception) =>
        exception is TimeoutRejectedException or ConnectorException { Failure: not ConnectorFailure.Limited };

    private static bool IsWorthAnother(Exception? exception, TimeSpan total) => exception switch
    {
        TimeoutRejectedException => true,
        ConnectorException { Failure: ConnectorFailure.Broken } => false,
        ConnectorException { RetryAfter: { } wait } => wait < total,
        ConnectorException => true,
        _ => false,
    };

    private Problem Explain(CapabilityCall call, Exception exception)
    {
        ConnectorFailed(call.Route.Verb, call.Route.Connector, call.Reference, exception);
        if (call.Route.Writes && call.MayHaveHappened)
        {
            return new(ProblemKind.Uncertain);
        }

        return exception switch
        {
            ConnectorException { Failure: ConnectorFailure.Limited } limited => new(ProblemKind.Limited) { RetryAfter = limited.RetryAfter },
            ConnectorException failed => new(ProblemKind.Unavailable) { RetryAfter = failed.RetryAfter },
            BrokenCircuitException resting => new(ProblemKind.Unavailable) { RetryAfter = resting.RetryAfter },
            _ => new(ProblemKind.Unavailable),
        };
    }

    [LoggerMessage(LogLevel.Warning, "{Verb} failed at {Connector}, reference {Reference}.")]
    private partial void ConnectorFailed(string verb, string connector, string reference, Exception exception);

    [LoggerMessage(LogLevel.Error, "{Connector} fails too often and is left alone for a while.")]
    private partial void ConnectorRests(string connector);

    [LoggerMessage(LogLevel.Information, "{Connector} answers again.")]
    private partial void ConnectorIsBack(string connector);
}
