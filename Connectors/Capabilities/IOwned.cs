namespace ChatBot.Connectors.Capabilities;

/// <summary>An answer about something that belongs to somebody: only its owner gets to see it.</summary>
public interface IOwned
{
    /// <summary>Whom it belongs to.</summary>
    Owner Owner { get; }
}
