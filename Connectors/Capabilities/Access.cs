namespace ChatBot.Connectors.Capabilities;

/// <summary>What a capability does to the world.</summary>
public enum Access
{
    /// <summary>Changes nothing: may be repeated and cached.</summary>
    Read,

    /// <summary>Changes something: happens once per turn, however often the turn runs.</summary>
    Write,

    /// <summary>Moves money: a write that is guarded most.</summary>
    Money,
}
