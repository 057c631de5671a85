using System.Net;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls the token service on behalf of a bot.</summary>
public class OAuthClient : ServiceClient<OAuthClient>, IOAuthClient
{
    private static readonly Uri PublicService = new(AuthenticationConstants.OAuthUrl);

    private Uri _baseUri = PublicService;
    private IBotSignIn _botSignIn;
    private IUserToken _userToken;
    private JsonSerializerSettings _deserializationSettings;
    private JsonSerializerSettings _serializationSettings;

    /// <summary>Creates a client for a token service with a handler of the caller's.</summary>
    public OAuthClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(credentials, rootHandler, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for a token service.</summary>
    public OAuthClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(credentials, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for the public token service with an HTTP client of the caller's.</summary>
    public OAuthClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
        Credentials = RequireCredentials(credentials);
        credentials.InitializeServiceClient(this);
    }

    /// <summary>Creates a client for the public token service with a handler of the caller's.</summary>
    public OAuthClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        Credentials = RequireCredentials(credentials);
        credentials.InitializeServiceClient(this);
    }

    /// <summary>Creates a client for the public token service.</summary>
    public OAuthClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        Credentials = RequireCredentials(credentials);
        credentials.InitializeServiceClient(this);
    }

    /// <summary>Creates a client without credentials over an HTTP client.</summary>
    protected OAuthClient(HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
    }

    /// <summary>Creates a client without credentials over a handler.</summary>
    protected OAuthClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
    }

    /// <summary>Creates a client for a token service without credentials over a handler.</summary>
    protected OAuthClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for a token service without credentials.</summary>
    protected OAuthClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client without credentials.</summary>
    protected OAuthClient(params DelegatingHandler[] handlers)
        : base(handlers)
    {
    }

    /// <summary>Creates a client that makes its HTTP client when the first call is sent.</summary>
    internal OAuthClient(Uri baseUri, ServiceClientCredentials credentials, Func<HttpClient> createHttpClient)
        : base(createHttpClient)
    {
        BaseUri = baseUri;
        Credentials = credentials;
    }

    /// <summary>The token service's address.</summary>
    public Uri BaseUri
    {
        get => _baseUri;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _baseUri = value;
        }
    }

    /// <summary>Links with which users sign in.</summary>
    public virtual IBotSignIn BotSignIn => _botSignIn ??= new BotSignIn(this);

    /// <summary>What proves the bot's identity.</summary>
    public ServiceClientCredentials Credentials { get; }

    /// <summary>How answers are read.</summary>
    public JsonSerializerSettings DeserializationSettings => _deserializationSettings ??= ConnectorJson.CreateReading();

    /// <summary>How bodies are written: without nulls.</summary>
    public JsonSerializerSettings SerializationSettings => _serializationSettings ??= ConnectorJson.CreateWriting();

    /// <summary>The tokens of users.</summary>
    public virtual IUserToken UserToken => _userToken ??= new UserToken(this);

    internal JsonSerializerSettings ReadingSettings => _deserializationSettings ?? ConnectorJson.Reading;

    internal JsonSerializerSettings WritingSettings => _serializationSettings ?? ConnectorJson.Writing;

    /// <summary>Exchanges a client's token for a user's token.</summary>
    /// <returns>The body is a <see cref="TokenResponse"/>, or an <see cref="ErrorResponse"/> when the user must first consent or sign in.</returns>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public async Task<HttpOperationResponse<object>> ExchangeAsyncWithHttpMessagesAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var answer = await RestCall.To(HttpMethod.Post, BaseUri, "api/usertoken/exchange", customHeaders)
            .Query("userId", RestCall.Require(userId, nameof(userId)))
            .Query("connectionName", RestCall.Require(connectionName, nameof(connectionName)))
            .Query("channelId", RestCall.Require(channelId, nameof(channelId)))
            .Body(RestCall.Require(exchangeRequest, nameof(exchangeRequest)), WritingSettings)
            .SendAsync(this, Credentials, status => status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, cancellationToken).ConfigureAwait(false);
        var body = await answer.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<object>
        {
            Request = answer.Request,
            Response = answer.Response,
            Body = answer.Response.IsSuccessStatusCode
                ? JsonConvert.DeserializeObject<TokenResponse>(body, ReadingSettings)
                : RestCall.ReadError(body) ?? new ErrorResponse(new Error(answer.Response.StatusCode.ToString())),
        };
    }

    /// <summary>What a user needs to sign in: a link, and what a client needs for single sign-on.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public Task<HttpOperationResponse<SignInResource>> GetSignInResourceWithHttpMessagesAsync(string state, string codeChallenge = null, string emulatorUrl = null, string finalRedirect = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, BaseUri, "api/botsignin/GetSignInResource", customHeaders)
            .Query("state", RestCall.Require(state, nameof(state)))
            .Query("code_challenge", codeChallenge)
            .Query("emulatorUrl", emulatorUrl)
            .Query("finalRedirect", finalRedirect)
            .SendAsync<OAuthClient, SignInResource>(this, Credentials, ReadingSettings, null, cancellationToken);

    private static ServiceClientCredentials RequireCredentials(ServiceClientCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return credentials;
    }
}
