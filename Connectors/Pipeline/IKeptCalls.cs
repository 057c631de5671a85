using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Calls that nobody waits for any more: kept as data, made again from it, and their outcome kept as data too.</summary>
public interface IKeptCalls : ICapabilities
{
    /// <summary>Writes down a call, so that it can be made again, also by another process.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="caller">Who asks. A write that is made again with the same turn key is done once.</param>
    KeptCall Keep<TAnswer>(ICapability<TAnswer> request, Caller caller)
        where TAnswer : class;

    /// <summary>Makes a call that was written down; also by an earlier version: what nobody answers any more is a problem, no exception.</summary>
    /// <returns>The outcome, for <see cref="Read"/>.</returns>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait; a write that is under way may still happen.</param>
    Task<string> InvokeAsync(KeptCall call, CancellationToken cancellationToken);

    /// <summary>Reads an outcome.</summary>
    /// <param name="outcome">What <see cref="InvokeAsync"/> gave.</param>
    CapabilityResult<TAnswer> Read<TAnswer>(string outcome)
        where TAnswer : class;
}

/// <summary>A call as data.</summary>
/// <param name="Key">The same for the same turn, verb and parameters.</param>
/// <param name="Verb">The capability's name.</param>
/// <param name="Request">The request as JSON.</param>
/// <param name="Caller">Who asks.</param>
public sealed record KeptCall(string Key, string Verb, string Request, Caller Caller);
