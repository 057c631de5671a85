namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Sends again what a policy says may be sent again, also when a failure is but a status.</summary>
internal static class RetriedResponse
{
    /// <summary>The last response, whatever its status.</summary>
    public static async Task<HttpResponseMessage> GetAsync(RetryPolicy policy, Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = null;
        try
        {
            return await policy.ExecuteAsync(
                async () =>
                {
                    response?.Dispose();
                    response = null;
                    response = await send().ConfigureAwait(false);
                    return response.IsSuccessStatusCode
                        ? response
                        : throw new HttpRequestWithStatusException(response.ReasonPhrase) { StatusCode = response.StatusCode };
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestWithStatusException) when (response is not null)
        {
            return response;
        }
    }
}
