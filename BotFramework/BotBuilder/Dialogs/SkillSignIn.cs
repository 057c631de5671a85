using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Answers a skill that asks for a sign-in with a token of the user's, where there is one, so that the user is not asked.</summary>
internal static class SkillSignIn
{
    /// <summary>Gives the skill a token in place of the user's sign-in.</summary>
    /// <returns>True when the skill took it; false when the user must be shown the card.</returns>
    public static async Task<bool> TryAsync(SkillDialogOptions options, ITurnContext turnContext, Activity reply, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionName) || Card(reply) is not { TokenExchangeResource.Uri: { Length: > 0 } uri } card)
        {
            return false;
        }

        try
        {
            var settings = new OAuthPromptSettings { ConnectionName = options.ConnectionName };
            var token = await UserTokens.ExchangeAsync(turnContext, settings, new TokenExchangeRequest { Uri = uri }, cancellationToken);
            return !string.IsNullOrWhiteSpace(token?.Token) && await GiveAsync(options, reply, card, token.Token, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The user can still sign in by the card.
            turnContext.TurnState.Get<IBotTelemetryClient>()?.TrackException(exception);
            return false;
        }
    }

    private static OAuthCard Card(Activity reply) =>
        reply.Attachments?.FirstOrDefault(attachment => attachment.ContentType == OAuthCard.ContentType) is { Content: { } content }
            ? ObjectPath.MapValueTo<OAuthCard>(content)
            : null;

    private static async Task<bool> GiveAsync(SkillDialogOptions options, Activity reply, OAuthCard card, string token, CancellationToken cancellationToken)
    {
        var invoke = reply.CreateReply();
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = SignInConstants.TokenExchangeOperationName;
        invoke.Value = JObject.FromObject(new TokenExchangeInvokeRequest
        {
            Id = card.TokenExchangeResource.Id,
            Token = token,
            ConnectionName = card.ConnectionName,
        });
        var response = await options.SkillClient.PostActivityAsync(
            options.BotId, options.Skill.AppId, options.Skill.SkillEndpoint, options.SkillHostEndpoint, reply.Conversation.Id, invoke, cancellationToken);
        return response.IsSuccessStatusCode();
    }
}
