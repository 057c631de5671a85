using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends an activity to another bot.</summary>
internal static partial class BotToBotCall
{
    public static async Task<InvokeResponse<T>> SendAsync<T>(HttpClient httpClient, ServiceClientCredentials proof, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, ILogger logger, CancellationToken cancellationToken)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        ActivityJson.Write(json, Address(activity, serviceUrl, conversationId));
        using var content = new ReadOnlyMemoryContent(json.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, toUrl) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, conversationId);
        await proof.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

        using var response = await httpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = response.Content is null ? null : await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            CallRefused(logger, toUrl, (int)response.StatusCode);
        }

        return new InvokeResponse<T> { Status = (int)response.StatusCode, Body = Read<T>(body) };
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
        if (string.IsNullOrEmpty(body))
        {
            return default;
        }

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
