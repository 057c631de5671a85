using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Keeps what belongs to somebody from everybody else.</summary>
/// <remarks>
/// It stands next to the connector, inside cache and limits, so that nothing further out can tell "not yours" from
/// "no such thing": not by its words, and not by how fast it comes.
/// </remarks>
internal sealed class OwnershipPart : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        typeof(IOwned).IsAssignableFrom(typeof(TAnswer))
            ? async (call, cancellationToken) =>
            {
                var result = await next(call, cancellationToken);
                return result.Answer is IOwned owned && !call.Caller.MaySee(owned.Owner) ? Problem.NotFound() : result;
            }
    : next;
}
