using System.Collections.Concurrent;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Keeps what we ask a system, over all customers and with every attempt, within what it grants us: <c>Budgets:connector</c>.</summary>
/// <remarks>It stands next to the connector, so that cached answers cost nothing and repeated attempts cost what they do.</remarks>
internal sealed class BudgetPart : IPipelinePart, IDisposable
{
    private const string Section = "Budgets";

    private readonly Dictionary<string, RateOptions> _rates = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, CallLimiter> _limiters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the budgets.</summary>
    /// <exception cref="SettingsException">A budget for a connector that answers nothing, or a wrong value.</exception>
    public BudgetPart(IConfiguration configuration, CapabilityDirectory directory)
    {
        StrictSettings.CheckKeys(configuration.GetSection(Section), directory.Connectors);
        foreach (var budget in configuration.GetSection(Section).GetChildren())
        {
            _rates[budget.Key] = configuration.Read<RateOptions, RateOptionsValidator>(budget.Path);
        }
    }

    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        if (!_rates.TryGetValue(route.Connector, out var rate))
        {
            return next;
        }

        var limiter = _limiters.GetOrAdd(route.Connector, _ => new(rate));
        return (call, cancellationToken) => limiter.Ask("connector", route.Connector) is { } spent
            ? throw new ConnectorException(route.Connector, ConnectorFailure.Limited, $"its budget of {rate.Calls} calls in {rate.Per} is spent.") { RetryAfter = spent.RetryAfter }
            : next(call, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }
}
