namespace ChatBot.Connectors.Capabilities;

/// <summary>How delicate a capability's parameters and answer are; decides what the audit may show.</summary>
public enum DataClass
{
    /// <summary>Anybody may read it: product names, help articles. The audit keeps the parameters as they are.</summary>
    Public,

    /// <summary>About a person. The audit keeps a keyed hash only.</summary>
    Personal,

    /// <summary>About a person's money. The audit keeps a keyed hash only.</summary>
    Financial,
}
