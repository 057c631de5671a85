using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls the token service on behalf of a bot.</summary>
public interface IOAuthClient : IDisposable
{
    /// <summary>The token service's address.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Links with which users sign in.</summary>
    IBotSignIn BotSignIn { get; }

    /// <summary>What proves the bot's identity.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>How answers are read.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    /// <summary>How bodies are written.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>The tokens of users.</summary>
    IUserToken UserToken { get; }
}
