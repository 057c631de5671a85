using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder;

/// <summary>A part of a bot that registers its own services.</summary>
public abstract class BotComponent
{
    /// <summary>Registers the services of this part.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">This part's own settings.</param>
    public abstract void ConfigureServices(IServiceCollection services, IConfiguration configuration);
}
