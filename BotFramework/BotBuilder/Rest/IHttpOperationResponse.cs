namespace Microsoft.Rest;

/// <summary>The outcome of a call.</summary>
public interface IHttpOperationResponse
{
    /// <summary>The request as it was sent.</summary>
    HttpRequestMessage Request { get; set; }

    /// <summary>The answer.</summary>
    HttpResponseMessage Response { get; set; }
}
