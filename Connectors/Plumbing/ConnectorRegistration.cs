using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Plumbing;

/// <summary>What one enabled connector brings.</summary>
internal sealed class ConnectorRegistration(string name, string section, IServiceCollection services, IConfiguration configuration, List<Offer> offers)
{
    /// <summary>For what only this connector needs.</summary>
    public IServiceCollection Services => services;

    /// <summary>Its section of the settings, checked now.</summary>
    public void Options<TOptions, TValidator>()
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>, new() =>
        services.AddSettings<TOptions, TValidator>(configuration, section);

    /// <summary>The class that speaks with the system; it is given the system's <see cref="ConnectorHttp"/>.</summary>
    public void Client<TClient>()
        where TClient : class =>
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TClient>(
            provider, new ConnectorHttp(name, ConnectorHttp.NewHandler(), provider.GetRequiredService<TimeProvider>())));

    /// <summary>Which of its classes answers a capability.</summary>
    /// <param name="repeatable">For writes: whether the system tells a repeated write by the idempotency key it is given.</param>
    public void Answers<TRequest, TAnswers>(bool repeatable = false)
        where TAnswers : class
    {
        services.TryAddSingleton<TAnswers>();
        offers.Add(new(name, typeof(TRequest), provider => provider.GetRequiredService<TAnswers>(), repeatable));
    }

    /// <summary>Which object answers a capability that is not known before the program runs.</summary>
    public void Answers(Type request, Func<IServiceProvider, object> answers, bool repeatable) => offers.Add(new(name, request, answers, repeatable));

    /// <summary>Its section of the settings where no class describes it: each of these keys, and nothing else, all of them set.</summary>
    /// <exception cref="SettingsException">An unknown or a missing key.</exception>
    public IReadOnlyDictionary<string, string> Required(IReadOnlyCollection<string> keys)
    {
        StrictSettings.CheckKeys(configuration.GetSection(section), keys);
        return keys.ToDictionary(key => key, key => configuration[$"{section}:{key}"] is { Length: > 0 } value
            ? value
            : throw new SettingsException($"{section}:{key}", "is missing", "The connector's file asks for it."));
    }
}
