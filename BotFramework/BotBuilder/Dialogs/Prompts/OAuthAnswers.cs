using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The ways in which a user comes back from signing in.</summary>
internal static class OAuthAnswers
{
    private const int MagicCodeLength = 6;

    /// <summary>Whether an activity can be an answer, for which the time limit counts.</summary>
    public static bool IsAnswer(Activity activity) =>
        activity.Type == ActivityTypes.Message || IsTokenEvent(activity) || IsInvoke(activity, SignInConstants.VerifyStateOperationName) || IsInvoke(activity, SignInConstants.TokenExchangeOperationName);

    public static async Task<PromptRecognizerResult<TokenResponse>> RecognizeAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        var token =
            IsTokenEvent(activity) ? await FromEventAsync(settings, dc, cancellationToken)
            : IsInvoke(activity, SignInConstants.VerifyStateOperationName) ? await FromVerificationAsync(settings, dc, cancellationToken)
            : IsInvoke(activity, SignInConstants.TokenExchangeOperationName) ? await FromExchangeAsync(settings, dc, cancellationToken)
            : activity.Type == ActivityTypes.Message && MagicCode(activity.Text) is { } code ? await UserTokens.GetAsync(dc.Context, settings, code, cancellationToken)
            : null;
        return new PromptRecognizerResult<TokenResponse> { Succeeded = token != null, Value = token };
    }

    private static async Task<TokenResponse> FromEventAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        var token = ObjectPath.MapValueTo<TokenResponse>(activity.Value);
        await OAuthCaller.ReturnAsync(dc.Context, dc.ActiveDialog.State, cancellationToken);
        if (token == null || (token.ConnectionName != null && token.ConnectionName != settings.ConnectionName))
        {
            return null;
        }

        // Whoever talks on these channels can post any event. The service knows whether the user has really signed in.
        return activity.ChannelId is Channels.Webchat or Channels.Directline
            ? await UserTokens.GetAsync(dc.Context, settings, null, cancellationToken)
            : token;
    }

    private static async Task<TokenResponse> FromVerificationAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        var code = ObjectPath.GetPathValue<string>(dc.Context.Activity.Value, "state", null);
        TokenResponse token;
        try
        {
            token = await UserTokens.GetAsync(dc.Context, settings, code, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Teams sends the invoke again after a 500.
            dc.Dialogs.TelemetryClient.TrackException(exception);
            await AnswerAsync(dc.Context, HttpStatusCode.InternalServerError, null, cancellationToken);
            return null;
        }

        await AnswerAsync(dc.Context, token == null ? HttpStatusCode.NotFound : HttpStatusCode.OK, null, cancellationToken);
        return token;
    }

    private static async Task<TokenResponse> FromExchangeAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        var request = ObjectPath.MapValueTo<TokenExchangeInvokeRequest>(dc.Context.Activity.Value);
        if (request == null)
        {
            await RefuseAsync(HttpStatusCode.BadRequest, "The bot received an InvokeActivity that is missing a TokenExchangeInvokeRequest value. This is required to be sent with the InvokeActivity.");
            return null;
        }

        if (request.ConnectionName != settings.ConnectionName)
        {
            await RefuseAsync(HttpStatusCode.BadRequest, "The bot received an InvokeActivity with a TokenExchangeInvokeRequest containing a ConnectionName that does not match the ConnectionName expected by the bot's active OAuthPrompt.");
            return null;
        }

        var exchanged = await TryExchangeAsync(settings, dc, request.Token, cancellationToken);
        if (string.IsNullOrEmpty(exchanged?.Token))
        {
            await RefuseAsync(HttpStatusCode.PreconditionFailed, "The bot is unable to exchange token. Proceed with regular login.");
            return null;
        }

        await AnswerAsync(dc.Context, HttpStatusCode.OK, new TokenExchangeInvokeResponse { Id = request.Id, ConnectionName = settings.ConnectionName }, cancellationToken);
        return new TokenResponse { ChannelId = exchanged.ChannelId, ConnectionName = exchanged.ConnectionName, Token = exchanged.Token, Expiration = exchanged.Expiration };

        Task RefuseAsync(HttpStatusCode status, string detail) => AnswerAsync(
            dc.Context, status, new TokenExchangeInvokeResponse { Id = request?.Id, ConnectionName = settings.ConnectionName, FailureDetail = detail }, cancellationToken);
    }

    private static async Task<TokenResponse> TryExchangeAsync(OAuthPromptSettings settings, DialogContext dc, string token, CancellationToken cancellationToken)
    {
        try
        {
            return await UserTokens.ExchangeAsync(dc.Context, settings, new TokenExchangeRequest { Token = token }, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever went wrong, the client is told that the exchange failed and shows the button instead.
            dc.Dialogs.TelemetryClient.TrackException(exception);
            return null;
        }
    }

    private static Task AnswerAsync(ITurnContext turnContext, HttpStatusCode status, object body, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = (int)status, Body = body } },
            cancellationToken);

    /// <summary>The code, when a message is one. Six digits inside another text are an order number, a date or anything else.</summary>
    private static string MagicCode(string text)
    {
        var code = text.AsSpan().Trim();
        return code.Length == MagicCodeLength && !code.ContainsAnyExceptInRange('0', '9') ? code.ToString() : null;
    }

    private static bool IsTokenEvent(Activity activity) => activity.Type == ActivityTypes.Event && activity.Name == SignInConstants.TokenResponseEventName;

    private static bool IsInvoke(Activity activity, string name) => activity.Type == ActivityTypes.Invoke && activity.Name == name;
}
