using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Calls Teams on behalf of a bot.</summary>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    private static readonly Uri PublicChannel = new("https://api.botframework.com");

    private Uri _baseUri = PublicChannel;
    private ITeamsOperations _teams;
    private JsonSerializerSettings _deserializationSettings;
    private JsonSerializerSettings _serializationSettings;

    /// <summary>Creates a client with an HTTP client of the caller's, which is not disposed. Handlers are used when there is none.</summary>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient is null ? handlers : [])
    {
        if (customHttpClient is not null)
        {
            HttpClient = customHttpClient;
            DisposesHttpClient = false;
        }
    }

    /// <summary>Creates a client with an HTTP client of the caller's.</summary>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        BaseUri = baseUri;
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Creates a client with a handler of the caller's.</summary>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(credentials, rootHandler, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client.</summary>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(credentials, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client for the public channel service with a handler of the caller's.</summary>
    public TeamsConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Creates a client for the public channel service.</summary>
    public TeamsConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        Credentials = credentials;
        credentials?.InitializeServiceClient(this);
    }

    /// <summary>Creates a client without credentials over a handler.</summary>
    protected TeamsConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
    }

    /// <summary>Creates a client without credentials over a handler.</summary>
    protected TeamsConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(rootHandler, handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client without credentials.</summary>
    protected TeamsConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(handlers)
    {
        BaseUri = baseUri;
    }

    /// <summary>Creates a client without credentials.</summary>
    protected TeamsConnectorClient(params DelegatingHandler[] handlers)
        : base(handlers)
    {
    }

    /// <summary>The address of Teams, which is the service address of its activities.</summary>
    public Uri BaseUri
    {
        get => _baseUri;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _baseUri = value;
        }
    }

    /// <summary>What proves the bot's identity.</summary>
    public ServiceClientCredentials Credentials { get; }

    /// <summary>How answers are read.</summary>
    public JsonSerializerSettings DeserializationSettings => _deserializationSettings ??= ConnectorJson.CreateReading();

    /// <summary>How bodies are written: without nulls.</summary>
    public JsonSerializerSettings SerializationSettings => _serializationSettings ??= ConnectorJson.CreateWriting();

    /// <summary>The calls that Teams alone answers.</summary>
    public virtual ITeamsOperations Teams => _teams ??= new TeamsOperations(this);

    internal JsonSerializerSettings ReadingSettings => _deserializationSettings ?? ConnectorJson.Reading;

    internal JsonSerializerSettings WritingSettings => _serializationSettings ?? ConnectorJson.Writing;
}
