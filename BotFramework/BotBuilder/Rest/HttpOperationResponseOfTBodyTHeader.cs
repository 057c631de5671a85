namespace Microsoft.Rest;

/// <summary>The outcome of a call that answers with a body and headers.</summary>
/// <typeparam name="TBody">What the body is read as.</typeparam>
/// <typeparam name="THeader">What the headers are read as.</typeparam>
public class HttpOperationResponse<TBody, THeader> : HttpOperationResponse<TBody>, IHttpOperationResponse<TBody, THeader>
{
    /// <summary>The answer's headers.</summary>
    public THeader Headers { get; set; }
}
