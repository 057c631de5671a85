using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Plumbing;

/// <summary>The systems we can speak with; only those named in <c>Connectors:Enabled</c> come to life.</summary>
internal sealed class ConnectorCatalog(IServiceCollection services, IConfiguration configuration)
{
    private const string Section = "Connectors";
    private const string EnabledKey = "Enabled";

    private readonly string[] _enabled = configuration.GetSection($"{Section}:{EnabledKey}").Get<string[]>()?.Where(name => !string.IsNullOrWhiteSpace(name)).ToArray() ?? [];
    private readonly List<string> _known = [];
    private readonly List<string> _sources = [];
    private readonly List<Offer> _offers = [];

    /// <summary>What the enabled connectors answer.</summary>
    public IReadOnlyList<Offer> Offers => _offers;

    public ConnectorCatalog Add(string name, Action<ConnectorRegistration> describe)
    {
        _known.Add(name);
        if (_enabled.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            describe(new(name, $"{Section}:{name}", services, configuration, _offers));
        }

        return this;
    }

    /// <summary>A connector to nobody else's system: it is always on.</summary>
    public ConnectorCatalog AddEmbedded(string name, Action<ConnectorRegistration> describe)
    {
        _sources.Add(name);
        describe(new(name, $"{Section}:{name}", services, configuration, _offers));
        return this;
    }

    /// <summary>A webhook source. It is on when its secret is set, whether or not the connector of the same name is enabled.</summary>
    public ConnectorCatalog Receives<TSource, TOptions, TValidator>(string name)
        where TSource : class, IWebhookSource
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        _sources.Add(name);
        services.AddSettings<TOptions, TValidator>(configuration, $"{Section}:{name}");
        services.AddSingleton<IWebhookSource, TSource>();
        return this;
    }

    /// <summary>Senders that sign in ways of their own, one for each name in the section <c>SignedWebhooks</c>.</summary>
    public ConnectorCatalog ReceivesSigned()
    {
        _sources.Add(SignedWebhookSource.Section);

        foreach (var section in configuration.GetSection($"{Section}:{SignedWebhookSource.Section}").GetChildren())
        {
            configuration.Read<SignedWebhookOptions, SignedWebhookOptionsValidator>(section.Path);
            services.AddOptions<SignedWebhookOptions>(section.Key).Bind(section);
            services.AddSingleton<IWebhookSource>(provider => ActivatorUtilities.CreateInstance<SignedWebhookSource>(provider, section.Key));
        }

        return this;
    }

    /// <summary>Settings of several connectors together, in a section beside theirs.</summary>
    public TOptions Read<TOptions, TValidator>(string name)
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        _sources.Add(name);
        return configuration.Read<TOptions, TValidator>($"{Section}:{name}");
    }

    /// <summary>A file that the settings name, found from the folder that the program runs in.</summary>
    public string PathOf(string file) => Path.GetFullPath(file, configuration[HostDefaults.ContentRootKey] is { Length: > 0 } root ? Path.GetFullPath(root) : AppContext.BaseDirectory);

    /// <summary>Refuses names that no connector has, once all are added.</summary>
    public void CheckNames()
    {
        StrictSettings.CheckKeys(configuration.GetSection(Section), [EnabledKey, .. _known.Union(_sources)]);

        foreach (var name in _enabled)
        {
            if (!_known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new SettingsException($"{Section}:{EnabledKey}", $"names '{name}', which is no connector", $"Possible: {string.Join(", ", _known)}.");
            }
        }
    }
}
