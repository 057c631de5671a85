using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends activities to other bots, with tokens that are meant for them alone.</summary>
internal sealed class CloudBotFrameworkClient(
    ServiceClientCredentialsFactory credentials,
    Func<HttpClient> createHttpClient,
    string loginEndpoint,
    ILogger logger) : BotFrameworkClient
{
    private readonly Lazy<HttpClient> _httpClient = new(createHttpClient);

    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);

        var proof = await credentials.CreateCredentialsAsync(fromBotId, toBotId, loginEndpoint, true, cancellationToken).ConfigureAwait(false);
        return await BotToBotCall.SendAsync<T>(_httpClient.Value, proof, toUrl, serviceUrl, conversationId, activity, logger, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _httpClient.IsValueCreated)
        {
            _httpClient.Value.Dispose();
        }

        base.Dispose(disposing);
    }
}
