using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Compositions;

/// <summary>Asks several capabilities at once, and waits for them together until one deadline.</summary>
internal sealed partial class PartsTogether(Lazy<ICapabilities> capabilities, IOptions<CompositionOptions> options, TimeProvider clock, ILogger<PartsTogether> logger)
{
    /// <summary>Begins to ask. Nothing of what it finds depends on which part answers first.</summary>
    public Part<TAnswer> Ask<TAnswer>(string verb, ICapability<TAnswer> request, Caller caller)
        where TAnswer : class => new(verb, AskAsync(verb, request, caller));

    /// <summary>Waits until all have answered, or the deadline has come; each part then stays as it is found.</summary>
    public async Task WaitAsync(IReadOnlyList<Part> parts, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Value.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await Task.WhenAll(parts.Select(part => part.Asked)).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Some are late: the answer says which.
        }

        foreach (var part in parts)
        {
            part.Close();
        }
    }

    // It is not ended at the deadline: what it brings then is in the cache when it is asked for again.
    private async Task<CapabilityResult<TAnswer>?> AskAsync<TAnswer>(string verb, ICapability<TAnswer> request, Caller caller)
        where TAnswer : class
    {
        try
        {
            return capabilities.Value.CanAnswer(verb) ? await capabilities.Value.InvokeAsync(request, caller, CancellationToken.None) : null;
        }
        // One part that breaks must not take the others with it, nor go unseen once nobody waits for it.
        catch (Exception exception)
        {
            PartBroken(verb, exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Verb}, a part of an answer, broke.")]
    private partial void PartBroken(string verb, Exception exception);
}
