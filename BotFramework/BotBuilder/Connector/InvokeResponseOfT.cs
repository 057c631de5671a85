namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke activity, with a body of a known type.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>Gets or sets the body.</summary>
    public new T Body { get; set; }
}
