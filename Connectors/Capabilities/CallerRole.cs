namespace ChatBot.Connectors.Capabilities;

/// <summary>As what somebody calls; the rules grant each role its own scopes.</summary>
public enum CallerRole
{
    /// <summary>Somebody who speaks for themselves.</summary>
    Customer,

    /// <summary>An agent, for the customer they talk with.</summary>
    Agent,

    /// <summary>Another system, by its key or token.</summary>
    Machine,

    /// <summary>The bot itself, over an event.</summary>
    Bot,
}
