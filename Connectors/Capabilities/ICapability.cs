namespace ChatBot.Connectors.Capabilities;

/// <summary>A request that some system behind the bot can answer; its record carries a <see cref="CapabilityAttribute"/>.</summary>
/// <typeparam name="TAnswer">The record that answers it.</typeparam>
public interface ICapability<TAnswer>
    where TAnswer : class;
