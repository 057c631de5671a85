using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>What the older adapter of a host is made of.</summary>
[Obsolete("Use CloudAdapter and its settings instead.")]
public class BotFrameworkOptions
{
    /// <summary>Initializes a new instance of the <see cref="BotFrameworkOptions"/> class.</summary>
    public BotFrameworkOptions()
    {
    }

    /// <summary>Gets or sets the bot's credentials; <see cref="CredentialProvider"/> counts when null.</summary>
    public AppCredentials AppCredentials { get; set; }

    /// <summary>Gets or sets who may call.</summary>
    public AuthenticationConfiguration AuthenticationConfiguration { get; set; }

    /// <summary>Gets or sets what says which cloud the channels live in; the public one when null.</summary>
    public IChannelProvider ChannelProvider { get; set; }

    /// <summary>Gets or sets which failed calls to channels are made again; none when null.</summary>
    public RetryPolicy ConnectorClientRetryPolicy { get; set; }

    /// <summary>Gets or sets what knows the bot's app ids and passwords; by default the bot has none.</summary>
    public ICredentialProvider CredentialProvider { get; set; } = new SimpleCredentialProvider();

    /// <summary>Gets or sets what makes the calls; a shared client when null.</summary>
    public HttpClient HttpClient { get; set; }

    /// <summary>Gets the middleware, first to last.</summary>
    public IList<IMiddleware> Middleware { get; } = new List<IMiddleware>();

    /// <summary>Gets or sets what takes the bot's exceptions; they go to the host when null.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>Gets or sets where activities are taken.</summary>
    public BotFrameworkPaths Paths { get; set; } = new();

    /// <summary>Gets the states of the bot; a list for the bot's own use.</summary>
    [Obsolete("Register states with the services instead.")]
    public IList<BotState> State { get; } = new List<BotState>();
}
