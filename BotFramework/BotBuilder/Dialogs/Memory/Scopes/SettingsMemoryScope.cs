using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The bot's settings, for reading. They are left out of snapshots, for secrets are among them.</summary>
public class SettingsMemoryScope : MemoryScope
{
    private readonly IConfiguration _configuration;
    private ImmutableDictionary<string, object> _settings;

    /// <summary>Initializes a new instance of the <see cref="SettingsMemoryScope"/> class.</summary>
    /// <param name="configuration">The settings; those registered in the turn when null.</param>
    public SettingsMemoryScope(IConfiguration configuration = null)
        : base(ScopePath.Settings, includeInSnapshot: false)
    {
        _configuration = configuration;
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (_configuration != null)
        {
            return _settings ??= LoadSettings(_configuration);
        }

        var turnState = dc.Context.TurnState;
        if (!turnState.TryGetValue(ScopePath.Settings, out var settings))
        {
            settings = LoadSettings(turnState.Get<IConfiguration>());
            turnState[ScopePath.Settings] = settings;
        }

        return settings;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException($"The memory scope '{Name}' is for reading.");

    /// <inheritdoc/>
    public override Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        if (force)
        {
            _settings = null;
            dialogContext.Context.TurnState.Remove(ScopePath.Settings);
        }

        return Task.CompletedTask;
    }

    /// <summary>Makes a tree of settings: sections become dictionaries, or lists when all their keys are numbers.</summary>
    /// <param name="configuration">The settings; none when null.</param>
    /// <returns>The tree; keys are compared without case.</returns>
    protected static ImmutableDictionary<string, object> LoadSettings(IConfiguration configuration) =>
        configuration == null
            ? ImmutableDictionary.Create<string, object>(StringComparer.OrdinalIgnoreCase)
            : configuration.GetChildren().ToImmutableDictionary(section => section.Key, Read, StringComparer.OrdinalIgnoreCase);

    private static object Read(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
        {
            return section.Value;
        }

        return children.TrueForAll(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(Read).ToList()
            : LoadSettings(section);
    }
}
