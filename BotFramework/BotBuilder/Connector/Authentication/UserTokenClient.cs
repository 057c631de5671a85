using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs users in and out, and gives their tokens.</summary>
public abstract class UserTokenClient : IDisposable
{
    /// <summary>A user's token.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="connectionName">The OAuth connection.</param>
    /// <param name="channelId">The user's channel.</param>
    /// <param name="magicCode">The code that ends a sign-in, if the user typed one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The token; null when the user is not signed in or the code is wrong.</returns>
    public abstract Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken);

    /// <summary>What the user needs to sign in.</summary>
    /// <param name="connectionName">The OAuth connection.</param>
    /// <param name="activity">The activity that the sign-in belongs to.</param>
    /// <param name="finalRedirect">Where the browser goes at the end.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken);

    /// <summary>Signs the user out.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="connectionName">The OAuth connection; all when null.</param>
    /// <param name="channelId">The user's channel.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken);

    /// <summary>For which connections the user has a token.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="channelId">The user's channel.</param>
    /// <param name="includeFilter">The connections, separated by commas; all when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken);

    /// <summary>Entra ID tokens of the user for several resources, by resource.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="connectionName">The OAuth connection.</param>
    /// <param name="resourceUrls">The resources.</param>
    /// <param name="channelId">The user's channel.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken);

    /// <summary>Exchanges a client's token for a user's token.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="connectionName">The OAuth connection.</param>
    /// <param name="channelId">The user's channel.</param>
    /// <param name="exchangeRequest">The client's token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">The token cannot be exchanged; the user must consent or sign in.</exception>
    public abstract Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken);

    /// <summary>Releases what the client holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The state of a sign-in, which ties it to bot, connection and conversation: base64 of JSON.</summary>
    protected static string CreateTokenExchangeState(string appId, string connectionName, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return EncodeState(appId, connectionName, activity.GetConversationReference(), activity.RelatesTo);
    }

    internal static string EncodeState(string appId, string connectionName, ConversationReference conversation, ConversationReference relatesTo)
    {
        var state = new TokenExchangeState
        {
            ConnectionName = connectionName,
            Conversation = conversation,
            RelatesTo = relatesTo,
            MsAppId = appId,
        };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(state)));
    }

    /// <summary>Releases what the client holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
