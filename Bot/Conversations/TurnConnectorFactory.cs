using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace ChatBot.Conversations;

/// <summary>
/// Gives a turn its connector, and carries the turn's unit of work to the adapter through the turn state
/// (the adapter is one object for all turns).
/// </summary>
internal sealed class TurnConnectorFactory(TurnUnit unit, Func<ConnectorFactory> channel) : ConnectorFactory
{
    public TurnUnit Unit { get; } = unit;

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? channel().CreateAsync(serviceUrl, audience, cancellationToken)
            : Task.FromResult<IConnectorClient>(NoConnector.Instance);

    /// <summary>Stands where a channel has no connector: the embedded one, or a request that is answered in its own response.</summary>
    private sealed class NoConnector : IConnectorClient
    {
        public static readonly NoConnector Instance = new();

        public Uri BaseUri
        {
            get => throw Absent();
            set => throw Absent();
        }

        public JsonSerializerSettings SerializationSettings => throw Absent();

        public JsonSerializerSettings DeserializationSettings => throw Absent();

        public ServiceClientCredentials Credentials => throw Absent();

        public IAttachments Attachments => throw Absent();

        public IConversations Conversations => throw Absent();

        public void Dispose()
        {
        }

        private static NotSupportedException Absent() => new("This conversation's channel has no connector service.");
    }
}
