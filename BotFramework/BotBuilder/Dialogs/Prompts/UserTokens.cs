using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The token service as a turn sees it: the client in the turn's state, or an adapter that is one itself.</summary>
internal static class UserTokens
{
    public static Task<TokenResponse> GetAsync(ITurnContext turnContext, OAuthPromptSettings settings, string magicCode, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return turnContext.TurnState.Get<UserTokenClient>() is { } client
            ? client.GetUserTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, magicCode, cancellationToken)
            : Provider(turnContext).GetUserTokenAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, magicCode, cancellationToken);
    }

    public static Task<SignInResource> SignInAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return turnContext.TurnState.Get<UserTokenClient>() is { } client
            ? client.GetSignInResourceAsync(settings.ConnectionName, activity, null, cancellationToken)
            : Provider(turnContext).GetSignInResourceAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, activity.From.Id, null, cancellationToken);
    }

    public static Task SignOutAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return turnContext.TurnState.Get<UserTokenClient>() is { } client
            ? client.SignOutUserAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, cancellationToken)
            : Provider(turnContext).SignOutUserAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, activity.From.Id, cancellationToken);
    }

    public static Task<TokenResponse> ExchangeAsync(ITurnContext turnContext, OAuthPromptSettings settings, TokenExchangeRequest request, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return turnContext.TurnState.Get<UserTokenClient>() is { } client
            ? client.ExchangeTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, request, cancellationToken)
            : Provider(turnContext).ExchangeTokenAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, activity.From.Id, request, cancellationToken);
    }

    private static IExtendedUserTokenProvider Provider(ITurnContext turnContext) => turnContext.Adapter as IExtendedUserTokenProvider ??
        throw new NotSupportedException($"OAuth prompt is not supported by the current adapter: the turn has no UserTokenClient, and {turnContext.Adapter.GetType().Name} gives no tokens itself.");
}
