namespace Microsoft.Rest;

/// <summary>The outcome of a call that answers with headers.</summary>
/// <typeparam name="T">What the headers are read as.</typeparam>
public interface IHttpOperationHeaderResponse<T> : IHttpOperationResponse
{
    /// <summary>The answer's headers.</summary>
    T Headers { get; set; }
}
