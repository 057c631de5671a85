using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Sends traces.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a trace, which the emulator shows to the developer and no other channel sees.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="name">What is traced.</param>
    /// <param name="value">The value.</param>
    /// <param name="valueType">The name of the value's type; that of its .NET type when null.</param>
    /// <param name="label">A label for the reader.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answer.</returns>
    public static Task<ResourceResponse> TraceActivityAsync(this ITurnContext turnContext, string name, object value = null, string valueType = null, string label = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
    }
}
