using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Registers the memory scopes and path resolvers of dialogs.</summary>
public class DialogsBotComponent : BotComponent
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        foreach (var scope in DefaultMemory.Scopes)
        {
            services.AddSingleton(scope is SettingsMemoryScope ? new SettingsMemoryScope(configuration) : scope);
        }

        foreach (var resolver in DefaultMemory.Resolvers)
        {
            services.AddSingleton(resolver);
        }
    }
}
