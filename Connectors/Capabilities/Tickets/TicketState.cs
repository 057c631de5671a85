namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>Whose turn it is.</summary>
public enum TicketState
{
    /// <summary>Nobody has looked at it yet.</summary>
    New,

    /// <summary>Somebody works on it.</summary>
    Open,

    /// <summary>The desk has asked the customer something.</summary>
    WaitingForCustomer,

    /// <summary>The desk takes it for done; an answer opens it again.</summary>
    Solved,

    /// <summary>Over for good.</summary>
    Closed,
}
