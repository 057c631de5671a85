using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>One part of the pipeline. It is asked once per capability, at the start, so that nothing is looked up per call.</summary>
internal interface IPipelinePart
{
    /// <summary>Puts itself in front of <paramref name="next"/>, or gives it back where this capability does not need the part.</summary>
    CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class;
}

/// <summary>The rest of the way through the pipeline.</summary>
internal delegate ValueTask<CapabilityResult<TAnswer>> CapabilityStep<TAnswer>(CapabilityCall call, CancellationToken cancellationToken)
    where TAnswer : class;
