using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel on behalf of a bot. Connections are shared between clients unless the caller brings its own.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private static readonly Uri PublicChannel = new("https://api.botframework.com");
    private static readonly ProductInfoHeaderValue Product = new("BotBuilder", GetVersion());
    private static readonly ProductInfoHeaderValue System = new($"({GetASPNetVersion()}; {GetOsVersion()}; {GetArchitecture()})");
    private static readonly ProductInfoHeaderValue Protocol = new("Microsoft-BotFramework", "3.1");

    internal static readonly string UserAgentHeader = $"{Protocol} {Product} {System}";

    private Uri _baseUri = PublicChannel;
    private IAttachments _attachments;
    private IConversations _conversations;
    private JsonSerializerSettings _deserializationSettings;
    private JsonSerializerSettings _serializationSettings;

    /// <summary>Creates a client for a channel; with an app id it sends tokens of that app.</summary>
    public ConnectorClient(Uri baseUri, string microsoftAppId = null, string microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), handlers: handlers)
    {
    }

    /// <summary>Creates a client for a channel with an app's credentials.</summary>
    /// <param name="baseUri">The channel's address.</param>
    /// <param name="credentials">The credentials; null for none.</param>
    /// <param name="addJwtTokenRefresher">Has no effect: a refused token is always refreshed once.</param>
    /// <param name="handlers">Handlers that requests pass.</param>
    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, handlers)
    {
    }

    /// <summary>Creates a client for a channel with an app's credentials and a handler or HTTP client of the caller's.</summary>
    /// <param name="baseUri">The channel's address.</param>
    /// <param name="credentials">The credentials; null for none.</param>
    /// <param name="httpClientHandler">The handler that sends.</param>
    /// <param name="addJwtTokenRefresher">Has no effect: a refused token is always refreshed once.</param>
    /// <param name="customHttpClient">The HTTP client that sends instead; it is not disposed.</param>
    /// <param name="handlers">Handlers that requests pass, unless there is an HTTP client.</param>
    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClientHandler httpClientHandler, bool addJwtTokenRefresher = true, HttpClient customHttpClient = null, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, httpClientHandler, handlers)
    {
        UseHttpClient(customHttpClient);
    }

    /// <summary>Creates a client for a channel with an app's credentials and an HTTP client of the caller's.</summary>
    /// <param name="baseUri">The channel's address.</param>
    /// <param name="credentials">The credentials; null for none.</param>
    /// <param name="customHttpClient">The HTTP client that sends; it is not disposed. A shared one when null.</param>
    /// <param name="addJwtTokenRefresher">Has no effect: a refused token is always refreshed once.</param>
    /// <param name="handlers">Handlers that requests pass, when there is no HTTP client.</param>
    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, customHttpClient, addJwtTokenRefresher, handlers)
    {
    }

    /// <summary>Creates a client for a channel with any credentials and an HTTP client of the caller's.</summary>
    /// <param name="baseUri">The channel's address.</param>
    /// <param name="credentials">The credentials; null for none.</param>
    /// <param name="customHttpClient">The HTTP client that sends; it is not disposed. A shared one when null.</param>
    /// <param name="addJwtTokenRefresher">Has no effect: a refused token is always refreshed once.</param>
    /// <param name="handlers">Handlers that requests pass, when there is no HTTP client.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient is null ? handlers : [])
    {
        UseHttpClient(customHttpClient);
    }

    /// <summary>Creates a client for a channel with any credentials and an HTTP client of the caller's.</summary>
    /// <param name="baseUri">The channel's address.</param>
    /// <param name="credentials">The credentials; null for none.</param>
    /// <param name="customHttpClient">The HTTP client that sends.</param>
    /// <param name="disposeHttpClient">Whether it is disposed together with this client.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(credentials, customHttpClient, disposeHttpClient)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for a channel with any credentials and a handler of the caller's.</summary>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(credentials, rootHandler, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for a channel with any credentials.</summary>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(credentials, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for the public channel service with any credentials and an HTTP client of the caller's.</summary>
    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Creates a client for the public channel service with any credentials and a handler of the caller's.</summary>
    public ConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Creates a client for the public channel service with any credentials.</summary>
    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Creates a client without credentials over an HTTP client.</summary>
    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
    }

    /// <summary>Creates a client without credentials over a handler.</summary>
    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
    }

    /// <summary>Creates a client for a channel without credentials over a handler.</summary>
    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for a channel without credentials.</summary>
    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client without credentials.</summary>
    protected ConnectorClient(params DelegatingHandler[] handlers)
        : base(handlers)
    {
    }

    /// <summary>Creates a client that makes its HTTP client when the first call is sent: most turns send few, some none.</summary>
    internal ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, Func<HttpClient> createHttpClient)
        : base(createHttpClient)
    {
        BaseUri = baseUri;
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Uploaded attachments.</summary>
    public virtual IAttachments Attachments => _attachments ??= new Attachments(this);

    /// <summary>The channel's address, which is the service address of its activities, with or without a slash at the end.</summary>
    public Uri BaseUri
    {
        get => _baseUri;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _baseUri = value;
        }
    }

    /// <summary>Conversations and their activities and members.</summary>
    public virtual IConversations Conversations => _conversations ??= new Conversations(this);

    /// <summary>What proves the bot's identity; null when the bot has none.</summary>
    public ServiceClientCredentials Credentials { get; }

    /// <summary>How answers are read.</summary>
    public JsonSerializerSettings DeserializationSettings => _deserializationSettings ??= ConnectorJson.CreateReading();

    /// <summary>How bodies are written: without nulls.</summary>
    public JsonSerializerSettings SerializationSettings => _serializationSettings ??= ConnectorJson.CreateWriting();

    // Settings are shared until somebody asks for this client's own, to change them.
    internal JsonSerializerSettings ReadingSettings => _deserializationSettings ?? ConnectorJson.Reading;

    internal JsonSerializerSettings WritingSettings => _serializationSettings ?? ConnectorJson.Writing;

    /// <summary>Sets what every call to a channel says of its sender: the protocol, this library and the system.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        lock (httpClient.DefaultRequestHeaders)
        {
            foreach (var product in (ProductInfoHeaderValue[])[Protocol, Product, System])
            {
                if (!httpClient.DefaultRequestHeaders.UserAgent.Contains(product))
                {
                    httpClient.DefaultRequestHeaders.UserAgent.Add(product);
                }
            }

            httpClient.DefaultRequestHeaders.ExpectContinue = false;
        }
    }

    /// <summary>The name and version of the .NET runtime.</summary>
    public static string GetASPNetVersion() => RuntimeInformation.FrameworkDescription;

    /// <summary>The processor architecture.</summary>
    public static string GetArchitecture() => RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The version of the library that a client comes from.</summary>
    /// <typeparam name="T">The client's type.</typeparam>
    public static string GetClientVersion<T>(T client)
        where T : ServiceClient<T> => (client?.GetType() ?? typeof(T)).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The operating system.</summary>
    public static string GetOsVersion() => RuntimeInformation.OSDescription.Replace('(', '[').Replace(')', ']');

    private static string GetVersion() => typeof(ConnectorClient).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private void UseHttpClient(HttpClient httpClient)
    {
        if (httpClient is not null)
        {
            HttpClient = httpClient;
            DisposesHttpClient = false;
        }
    }
}
