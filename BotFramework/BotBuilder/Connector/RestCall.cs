using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Microsoft.Rest.TransientFaultHandling;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector;

/// <summary>One call to a channel or to the token service: address, body, credentials, and what the answer means.</summary>
internal sealed class RestCall
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new("application/json");

    private readonly StringBuilder _address;
    private bool _hasQuery;
    private ReadOnlyMemory<byte>? _body;

    private RestCall(HttpMethod method, Uri baseUri)
    {
        Method = method;
        var address = baseUri.AbsoluteUri;
        _address = new StringBuilder(address, address.Length + 128);
        if (!address.EndsWith('/'))
        {
            _address.Append('/');
        }
    }

    public HttpMethod Method { get; }

    public Dictionary<string, List<string>> Headers { get; init; }

    public Uri Address => new(_address.ToString());

    public static RestCall To(HttpMethod method, Uri baseUri, string path, Dictionary<string, List<string>> headers)
    {
        var call = new RestCall(method, baseUri) { Headers = headers };
        call._address.Append(path);
        return call;
    }

    /// <summary>A required argument; nothing is sent without it.</summary>
    public static T Require<T>(T value, string name)
        where T : class =>
        value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);

    /// <summary>Adds an id that channels give, which may hold any character, as one segment of the path.</summary>
    public RestCall Id(string value, string name)
    {
        Require(value, name);
        if (value is "" or "." or "..")
        {
            // These would address another resource than the one meant.
            throw new ValidationException(ValidationRules.Pattern, name);
        }

        _address.Append('/').Append(Uri.EscapeDataString(value));
        return this;
    }

    public RestCall Segment(string value)
    {
        _address.Append('/').Append(value);
        return this;
    }

    public RestCall Query(string name, string value)
    {
        if (value is not null)
        {
            _address.Append(_hasQuery ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _hasQuery = true;
        }

        return this;
    }

    /// <summary>An activity as body: the short way, unless somebody changed the settings.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="settings">How to write it.</param>
    /// <param name="isNew">Whether the channel gives it its id, so that one of the bot's is left out.</param>
    public RestCall Body(Activity activity, JsonSerializerSettings settings, bool isNew)
    {
        if (!ReferenceEquals(settings, ConnectorJson.Writing))
        {
            return Body(activity, settings);
        }

        var output = new ArrayBufferWriter<byte>(1024);
        ActivityJson.Write(output, activity, withoutId: isNew);
        _body = output.WrittenMemory;
        return this;
    }

    public RestCall Body(object body, JsonSerializerSettings settings)
    {
        _body = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(body, settings));
        return this;
    }

    /// <summary>Sends the call and reads the answer's body, if there is one, as JSON.</summary>
    /// <param name="client">Whose HTTP client and retry policy to use.</param>
    /// <param name="credentials">What proves the bot's identity; null for none.</param>
    /// <param name="settings">How the body is read.</param>
    /// <param name="isExpected">Whether a status beside 2xx is an answer too; its body is not read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<HttpOperationResponse<T>> SendAsync<TClient, T>(
        ServiceClient<TClient> client,
        ServiceClientCredentials credentials,
        JsonSerializerSettings settings,
        Func<HttpStatusCode, bool> isExpected,
        CancellationToken cancellationToken)
        where TClient : ServiceClient<TClient>
    {
        var answer = await SendAsync(client, credentials, isExpected, cancellationToken).ConfigureAwait(false);
        var result = new HttpOperationResponse<T> { Request = answer.Request, Response = answer.Response };
        if (answer.Response.IsSuccessStatusCode)
        {
            result.Body = await ReadAsync<T>(answer.Response, settings, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>Sends the call; the answer's body is left to the caller.</summary>
    public async Task<HttpOperationResponse> SendAsync<TClient>(
        ServiceClient<TClient> client,
        ServiceClientCredentials credentials,
        Func<HttpStatusCode, bool> isExpected,
        CancellationToken cancellationToken)
        where TClient : ServiceClient<TClient>
    {
        var response = await SendWithRetriesAsync(client, credentials, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode || isExpected?.Invoke(response.StatusCode) == true)
        {
            return new HttpOperationResponse { Request = response.RequestMessage, Response = response };
        }

        using (response)
        {
            throw await FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonSerializerSettings settings, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(body))
        {
            return default;
        }

        try
        {
            return JsonConvert.DeserializeObject<T>(body, settings);
        }
        catch (JsonException exception)
        {
            throw new SerializationException($"The answer with status {(int)response.StatusCode} cannot be read as {typeof(T).Name}.", body, exception);
        }
    }

    private static async Task<ErrorResponseException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Body = ReadError(body),
            Request = new HttpRequestMessageWrapper(response.RequestMessage, content: null),
            Response = new HttpResponseMessageWrapper(response, body),
        };
    }

    // Channels answer failures with JSON of two shapes, with text, with HTML or with nothing.
    internal static ErrorResponse ReadError(string body)
    {
        try
        {
            if (JToken.Parse(body ?? string.Empty) is not JObject json)
            {
                return null;
            }

            return json["error"] is JObject
                ? json.ToObject<ErrorResponse>()
                : new ErrorResponse(new Error(
                    (json["errorCode"] ?? json["code"] ?? json["error"])?.ToString(),
                    (json["message"] ?? json["error_description"])?.ToString()));
        }
        catch (JsonException)
        {
            // Not JSON: the text stays readable in the exception's Response.
            return null;
        }
    }

    private Task<HttpResponseMessage> SendWithRetriesAsync<TClient>(ServiceClient<TClient> client, ServiceClientCredentials credentials, CancellationToken cancellationToken)
        where TClient : ServiceClient<TClient> =>
        client.RetryPolicy is { } policy
            ? RetriedResponse.GetAsync(policy, () => SendAuthenticatedAsync(client.HttpClient, credentials, cancellationToken), cancellationToken)
            : SendAuthenticatedAsync(client.HttpClient, credentials, cancellationToken);

    // A token may have been revoked before its time: once, a fresh one is tried.
    private async Task<HttpResponseMessage> SendAuthenticatedAsync(HttpClient httpClient, ServiceClientCredentials credentials, CancellationToken cancellationToken)
    {
        var response = await SendOnceAsync(httpClient, credentials, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || credentials is not AppCredentials app || response.RequestMessage?.Headers.Authorization is null)
        {
            return response;
        }

        response.Dispose();
        await app.GetTokenAsync(forceRefresh: true).ConfigureAwait(false);
        return await SendOnceAsync(httpClient, credentials, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpClient httpClient, ServiceClientCredentials credentials, CancellationToken cancellationToken)
    {
        var request = CreateRequest();
        if (httpClient.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", ConnectorClient.UserAgentHeader);
        }

        if (credentials is not null)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var response = await httpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);

        // Handlers of bots' own, those of tests among them, often forget to say what they answer.
        response.RequestMessage ??= request;
        return response;
    }

    private HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(Method, Address);
        request.Headers.Accept.Add(AcceptJson);
        if (_body is { } body)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = Json;
        }

        foreach (var (name, values) in Headers ?? [])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }

        return request;
    }
}
