namespace Microsoft.Rest;

/// <summary>The outcome of a call that answers with a body and headers.</summary>
/// <typeparam name="TBody">What the body is read as.</typeparam>
/// <typeparam name="THeader">What the headers are read as.</typeparam>
public interface IHttpOperationResponse<TBody, THeader> : IHttpOperationHeaderResponse<THeader>, IHttpOperationResponse<TBody>;
