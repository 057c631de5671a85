using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends activities to other bots, with tokens that are meant for them alone.</summary>
internal sealed partial class CloudBotFrameworkClient(
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
        var json = new ArrayBufferWriter<byte>(1024);
        ActivityJson.Write(json, Address(activity, serviceUrl, conversationId));
        using var content = new ReadOnlyMemoryContent(json.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, toUrl) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, conversationId);
        await proof.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

        using var response = await _httpClient.Value.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            CallRefused(logger, toUrl, (int)response.StatusCode);
        }

        return new InvokeResponse<T> { Status = (int)response.StatusCode, Body = Read<T>(body) };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _httpClient.IsValueCreated)
        {
            _httpClient.Value.Dispose();
        }

        base.Dispose(disposing);
    }

    // The other bot sees the conversation under an id of its own, and where it really takes place in RelatesTo.
    private static Activity Address(Activity activity, Uri serviceUrl, string conversationId)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        ActivityJson.Write(json, activity);
        var copy = ActivityJson.Read(json.WrittenSpan);
        copy.RelatesTo = new ConversationReference
        {
            ServiceUrl = activity.ServiceUrl,
            ActivityId = activity.Id,
            ChannelId = activity.ChannelId,
            Locale = activity.Locale,
            Conversation = activity.Conversation,
        };
        copy.Conversation ??= new ConversationAccount();
        copy.Conversation.Id = conversationId;
        copy.ServiceUrl = serviceUrl.ToString();
        copy.Recipient ??= new ChannelAccount();
        copy.Recipient.Role = RoleTypes.Skill;
        return copy;
    }

    private static T Read<T>(string body)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(body, ConnectorJson.Reading);
        }
        catch (JsonException)
        {
            // Refusals are often pages for people; the status says enough.
            return default;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The bot at {ToUrl} answered an activity with status {Status}.")]
    private static partial void CallRefused(ILogger logger, Uri toUrl, int status);
}
