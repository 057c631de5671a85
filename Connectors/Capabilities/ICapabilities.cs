namespace ChatBot.Connectors.Capabilities;

/// <summary>The one door to everything that the business can do.</summary>
public interface ICapabilities
{
    /// <summary>Asks the system that is configured for this capability.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait; a write that is under way may still happen.</param>
    /// <returns>The answer, or the one problem that stands in its way.</returns>
    Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class;

    /// <summary>Whether an enabled connector answers this capability.</summary>
    /// <param name="verb">The capability's name, such as <c>create_ticket</c>.</param>
    bool CanAnswer(string verb);
}
