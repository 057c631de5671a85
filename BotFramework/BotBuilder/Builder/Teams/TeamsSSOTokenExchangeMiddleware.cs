using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Lets only one of the tokens on to the bot that Teams offers from each of a user's devices when they sign in.</summary>
public class TeamsSSOTokenExchangeMiddleware : IMiddleware
{
    private readonly IStorage _storage;
    private readonly string _connectionName;

    /// <summary>Initializes a new instance of the <see cref="TeamsSSOTokenExchangeMiddleware"/> class.</summary>
    /// <param name="storage">Remembers which exchanges were seen; all replicas of the bot share it, and it keeps ETags.</param>
    /// <param name="connectionName">The OAuth connection.</param>
    public TeamsSSOTokenExchangeMiddleware(IStorage storage, string connectionName)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _connectionName = string.IsNullOrEmpty(connectionName) ? throw new ArgumentNullException(nameof(connectionName)) : connectionName;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is { ChannelId: Channels.Msteams, Name: SignInConstants.TokenExchangeOperationName })
        {
            var offered = (turnContext.Activity.Value as JObject)?.ToObject<TokenExchangeInvokeRequest>();

            // Every device must hear that consent is missing, so the exchange comes before the telling of duplicates.
            if (!await ExchangeAsync(turnContext, offered, cancellationToken).ConfigureAwait(false) ||
                !await IsFirstAsync(turnContext, offered, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        await next(cancellationToken).ConfigureAwait(false);
    }

    private static Task AnswerAsync(ITurnContext turnContext, HttpStatusCode status, object body, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = (int)status, Body = body } },
            cancellationToken);

    /// <summary>Storages tell of conflicts in their own ways; the words are what they have in common.</summary>
    private static bool IsConflict(Exception exception) =>
        exception.Message.Contains("etag conflict", StringComparison.OrdinalIgnoreCase) ||
        exception.Message.Contains("pre-condition", StringComparison.OrdinalIgnoreCase) ||
        exception.Message.Contains("precondition", StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsFirstAsync(ITurnContext turnContext, TokenExchangeInvokeRequest offered, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var key = $"{activity.ChannelId}/{activity.Conversation?.Id}/{offered.Id}";
        try
        {
            await _storage.WriteAsync(new Dictionary<string, object> { [key] = new SeenExchange { ETag = offered.Id } }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsConflict(exception))
        {
            // Another device's offer, or the same one at another replica, is being answered.
            await AnswerAsync(turnContext, HttpStatusCode.OK, null, cancellationToken).ConfigureAwait(false);
            return false;
        }
    }

    private async Task<bool> ExchangeAsync(ITurnContext turnContext, TokenExchangeInvokeRequest offered, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(offered?.Token) && !string.IsNullOrEmpty(await TokenForAsync(turnContext, offered, cancellationToken).ConfigureAwait(false)))
        {
            return true;
        }

        var failure = new TokenExchangeInvokeResponse
        {
            Id = offered?.Id,
            ConnectionName = _connectionName,
            FailureDetail = "The bot is unable to exchange token. Proceed with regular login.",
        };
        await AnswerAsync(turnContext, HttpStatusCode.PreconditionFailed, failure, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async Task<string> TokenForAsync(ITurnContext turnContext, TokenExchangeInvokeRequest offered, CancellationToken cancellationToken)
    {
        var request = new TokenExchangeRequest { Token = offered.Token };
        var user = turnContext.Activity.From.Id;
        try
        {
            var exchange = turnContext.TurnState.Get<UserTokenClient>() is { } client
                ? client.ExchangeTokenAsync(user, _connectionName, turnContext.Activity.ChannelId, request, cancellationToken)
                : turnContext.Adapter is IExtendedUserTokenProvider provider
                    ? provider.ExchangeTokenAsync(turnContext, _connectionName, user, request, cancellationToken)
                    : throw new NotSupportedException("Token Exchange is not supported by the current adapter.");
            return (await exchange.ConfigureAwait(false))?.Token;
        }
        catch (Exception exception) when (exception is RestException or HttpRequestException or InvalidOperationException)
        {
            // Refused, for instance because the user has not consented: the caller is told to sign in the regular way.
            return null;
        }
    }

    private sealed class SeenExchange : IStoreItem
    {
        public string ETag { get; set; }
    }
}
