namespace ChatBot.Connectors.Capabilities.Sales;

/// <summary>How far a sale is.</summary>
public enum DealStage
{
    /// <summary>Somebody is interested.</summary>
    Qualified,

    /// <summary>They have an offer.</summary>
    Offered,

    /// <summary>They bought.</summary>
    Won,

    /// <summary>They did not.</summary>
    Lost,
}
