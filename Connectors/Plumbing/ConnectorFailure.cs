namespace ChatBot.Connectors.Plumbing;

/// <summary>What is known about a connector's failure; decides whether it is tried again.</summary>
public enum ConnectorFailure
{
    /// <summary>It did not answer, or said that it cannot now. Nothing was changed; trying again may help.</summary>
    Unavailable,

    /// <summary>It asked us to slow down. Nothing was changed.</summary>
    Limited,

    /// <summary>It may have happened or not: the answer was lost on its way.</summary>
    Uncertain,

    /// <summary>It answered, but not in a way that we understand, or does not let us in. Trying again does not help.</summary>
    Broken,
}
