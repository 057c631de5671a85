using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Plumbing;

/// <summary>A connector's answer to one capability.</summary>
internal interface IAnswers<TRequest, TAnswer>
    where TRequest : ICapability<TAnswer>
    where TAnswer : class
{
    /// <summary>Answers, or says which problem the request itself meets; failures of the system are <see cref="ConnectorException"/>s.</summary>
    /// <remarks>A write must touch only what belongs to the call's caller, and pass the call's key on to the system.</remarks>
    Task<CapabilityResult<TAnswer>> AnswerAsync(TRequest request, CapabilityCall call, CancellationToken cancellationToken);
}
