namespace Microsoft.Rest;

/// <summary>The outcome of a call that answers with headers.</summary>
/// <typeparam name="THeader">What the headers are read as.</typeparam>
public class HttpOperationHeaderResponse<THeader> : HttpOperationResponse, IHttpOperationHeaderResponse<THeader>
{
    /// <summary>The answer's headers.</summary>
    public THeader Headers { get; set; }
}
