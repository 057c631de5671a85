using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder.Dialogs.Obsolete;

/// <summary>Lets a <see cref="Builder.BotComponent"/> be registered in the old way.</summary>
/// <typeparam name="TComponent">The component's type.</typeparam>
[Obsolete("Use BotComponent.")]
public class ComponentRegistrationBridge<TComponent> : ComponentRegistration, IComponentMemoryScopes, IComponentPathResolvers
    where TComponent : BotComponent, new()
{
    private readonly IConfiguration _configuration;

    /// <summary>Initializes a new instance of the <see cref="ComponentRegistrationBridge{TComponent}"/> class with a new component.</summary>
    public ComponentRegistrationBridge()
        : this(new TComponent())
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ComponentRegistrationBridge{TComponent}"/> class.</summary>
    /// <param name="botComponent">The component.</param>
    /// <param name="configuration">Its settings; none when null.</param>
    public ComponentRegistrationBridge(TComponent botComponent, IConfiguration configuration = null)
    {
        ArgumentNullException.ThrowIfNull(botComponent);
        BotComponent = botComponent;
        _configuration = configuration ?? new ConfigurationBuilder().Build();
    }

    /// <summary>Gets the component.</summary>
    protected TComponent BotComponent { get; }

    /// <inheritdoc/>
    public IEnumerable<MemoryScope> GetMemoryScopes() => GetFromComponent<MemoryScope>();

    /// <inheritdoc/>
    public IEnumerable<IPathResolver> GetPathResolvers() => GetFromComponent<IPathResolver>();

    /// <summary>Gets what the component registers of a kind.</summary>
    /// <typeparam name="TRegistration">The kind.</typeparam>
    /// <param name="services">What the component's services may need besides.</param>
    /// <returns>The services.</returns>
    protected IEnumerable<TRegistration> GetFromComponent<TRegistration>(IServiceCollection services = null)
    {
        services ??= new ServiceCollection();
        BotComponent.ConfigureServices(services, _configuration);
        using var provider = services.BuildServiceProvider();
        return [.. provider.GetServices<TRegistration>()];
    }
}
