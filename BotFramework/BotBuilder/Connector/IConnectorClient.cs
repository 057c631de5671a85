using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel on behalf of a bot.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>Uploaded attachments.</summary>
    IAttachments Attachments { get; }

    /// <summary>The channel's address, which is the service address of its activities.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Conversations and their activities and members.</summary>
    IConversations Conversations { get; }

    /// <summary>What proves the bot's identity; null when the bot has none.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>How answers are read.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    /// <summary>How bodies are written.</summary>
    JsonSerializerSettings SerializationSettings { get; }
}
