using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Calls Teams on behalf of a bot.</summary>
public interface ITeamsConnectorClient : IDisposable
{
    /// <summary>The address of Teams, which is the service address of its activities.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What proves the bot's identity.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>How answers are read.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    /// <summary>How bodies are written.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>The calls that Teams alone answers.</summary>
    ITeamsOperations Teams { get; }
}
