using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The cards that users sign in with.</summary>
internal static class OAuthCards
{
    public static async Task SendAsync(OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(turnContext);
        var message = prompt == null ? (Activity)Activity.CreateMessageActivity() : PromptState.Copy(prompt);
        message.Attachments = message.Attachments == null ? [] : [.. message.Attachments];

        var supported = SupportsOAuthCards(turnContext.Activity.ChannelId);
        var contentType = supported ? OAuthCard.ContentType : SigninCard.ContentType;
        if (!message.Attachments.Any(attachment => attachment.ContentType == contentType || attachment.Content is OAuthCard or SigninCard))
        {
            var signIn = await UserTokens.SignInAsync(turnContext, settings, cancellationToken);
            object card = supported ? OAuth(settings, turnContext, signIn) : SignIn(settings, signIn);
            message.Attachments.Add(new Attachment { ContentType = contentType, Content = card });
        }

        // An adapter that polls for the token must know how long.
        if (settings.Timeout is { } limit && !turnContext.TurnState.ContainsKey(TurnStateConstants.OAuthLoginTimeoutKey))
        {
            turnContext.TurnState.Add<object>(TurnStateConstants.OAuthLoginTimeoutKey, TimeSpan.FromMilliseconds(limit));
        }

        message.InputHint = string.IsNullOrEmpty(message.InputHint) ? InputHints.AcceptingInput : message.InputHint;
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private static OAuthCard OAuth(OAuthPromptSettings settings, ITurnContext turnContext, SignInResource signIn)
    {
        var channelId = turnContext.Activity.ChannelId;
        var type = ActionTypes.Signin;
        var link = signIn?.SignInLink;
        if (turnContext.Activity.IsFromStreamingConnection() || SkillClaims.IsSkill(turnContext) || settings.OAuthAppCredentials != null)
        {
            // The emulator makes an address of its own for a sign-in button, which would name the wrong application.
            type = channelId == Channels.Emulator ? ActionTypes.OpenUrl : type;
        }
        else if (!(settings.ShowSignInLink ?? channelId == Channels.Msteams))
        {
            link = null;
        }

        return new OAuthCard
        {
            Text = settings.Text,
            ConnectionName = settings.ConnectionName,
            Buttons = [new CardAction { Title = settings.Title, Text = settings.Text, Type = type, Value = link }],
            TokenExchangeResource = signIn?.TokenExchangeResource,
            TokenPostResource = signIn?.TokenPostResource,
        };
    }

    private static SigninCard SignIn(OAuthPromptSettings settings, SignInResource signIn) => new()
    {
        Text = settings.Text,
        Buttons = [new CardAction { Title = settings.Title, Value = signIn?.SignInLink, Type = ActionTypes.Signin }],
    };

    private static bool SupportsOAuthCards(string channelId) =>
        channelId is not (Channels.Cortana or Channels.Skype or Channels.Skypeforbusiness);
}
