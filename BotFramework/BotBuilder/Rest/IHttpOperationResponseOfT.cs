namespace Microsoft.Rest;

/// <summary>The outcome of a call that answers with a body.</summary>
/// <typeparam name="T">What the body is read as.</typeparam>
public interface IHttpOperationResponse<T> : IHttpOperationResponse
{
    /// <summary>The answer's body; the type's default when there was none.</summary>
    T Body { get; set; }
}
