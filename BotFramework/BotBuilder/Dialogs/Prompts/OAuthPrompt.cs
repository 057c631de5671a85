using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks the user to sign in, and ends with the user's token, or without one when the time is up.</summary>
/// <remarks>The user comes back by an event, an invoke or a code of six digits. Only the one who was asked can answer.</remarks>
public class OAuthPrompt : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string PersistedExpires = "expires";
    private const string PersistedUser = "user";

    private readonly OAuthPromptSettings _settings;
    private readonly PromptValidator<TokenResponse> _validator;

    /// <summary>Initializes a new instance of the <see cref="OAuthPrompt"/> class.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="settings">How to ask.</param>
    /// <param name="validator">Says whether an answer is taken.</param>
    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _validator = validator;
    }

    /// <summary>Sends a card to sign in with.</summary>
    /// <param name="settings">How to ask.</param>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="prompt">The message that carries the card; one without text when null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public static Task SendOAuthCardAsync(OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity prompt, CancellationToken cancellationToken) =>
        OAuthCards.SendAsync(settings, turnContext, prompt, cancellationToken);

    /// <summary>Reads the turn's activity as an answer to the card, and answers it when it is an invoke.</summary>
    /// <param name="settings">How it was asked.</param>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The token, when the activity brought it.</returns>
    public static Task<PromptRecognizerResult<TokenResponse>> RecognizeTokenAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken) =>
        OAuthAnswers.RecognizeAsync(settings, dc, cancellationToken);

    /// <summary>Notes who called, when that was another bot, so that the answer of its user finds its way.</summary>
    /// <param name="state">The state of the prompt.</param>
    /// <param name="context">The context of the turn.</param>
    public static void SetCallerInfoInDialogState(IDictionary<string, object> state, ITurnContext context) => OAuthCaller.Note(state, context);

    /// <summary>Ends at once when the user is signed in; sends the card otherwise.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="options">A <see cref="PromptOptions"/>, or null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the prompt in this turn.</returns>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not (null or PromptOptions))
        {
            throw new ArgumentException("The options of an OAuth prompt are prompt options, or null.", nameof(options));
        }

        var opt = (PromptOptions)options;
        foreach (var message in new[] { opt?.Prompt, opt?.RetryPrompt })
        {
            if (message != null && string.IsNullOrEmpty(message.InputHint))
            {
                message.InputHint = InputHints.AcceptingInput;
            }
        }

        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = opt;
        state[PersistedState] = new Dictionary<string, object> { [PromptState.AttemptCount] = 0 };
        state[PersistedExpires] = DateTime.UtcNow + (_settings.Timeout is { } limit ? TimeSpan.FromMilliseconds(limit) : TurnStateConstants.OAuthLoginTimeoutValue);
        state[PersistedUser] = dc.Context.Activity.From?.Id;
        SetCallerInfoInDialogState(state, dc.Context);

        if (await GetUserTokenAsync(dc.Context, cancellationToken) is { } token)
        {
            return await dc.EndDialogAsync(token, cancellationToken);
        }

        await SendOAuthCardAsync(_settings, dc.Context, opt?.Prompt, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Takes the user's answer. The prompt ends with a token, when the time is up, or as the settings say.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        var state = dc.ActiveDialog.State;
        if (OAuthAnswers.IsAnswer(activity) && HasExpired(state))
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        // In a group everybody sees the card: another's sign-in must not become the token of the one who was asked.
        if (activity.Conversation?.IsGroup == true && InstanceState.Text(state, PersistedUser) is { } asked && asked != activity.From?.Id)
        {
            return EndOfTurn;
        }

        var options = InstanceState.Options(state, PersistedOptions);
        var promptState = InstanceState.Dictionary(state, PersistedState);
        var recognized = await RecognizeTokenAsync(_settings, dc, cancellationToken);
        PromptState.CountAttempt(promptState);
        var accepted = _validator == null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<TokenResponse>(dc.Context, recognized, promptState, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        var isMessage = activity.Type == ActivityTypes.Message;
        if (isMessage && _settings.EndOnInvalidMessage)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (isMessage && !dc.Context.Responded && options?.RetryPrompt is { } retry)
        {
            await dc.Context.SendActivityAsync(PromptState.Copy(retry), cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>Gets the token of a user who has signed in.</summary>
    /// <param name="turnContext">The turn; the user is who sent its activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The token, or null.</returns>
    public Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return UserTokens.GetAsync(turnContext, _settings, null, cancellationToken);
    }

    /// <summary>Signs the user out.</summary>
    /// <param name="turnContext">The turn; the user is who sent its activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return UserTokens.SignOutAsync(turnContext, _settings, cancellationToken);
    }

    private static bool HasExpired(IDictionary<string, object> state) => InstanceState.Get(state, PersistedExpires) switch
    {
        DateTime time => DateTime.UtcNow >= time.ToUniversalTime(),
        DateTimeOffset time => DateTimeOffset.UtcNow >= time,
        JValue value => DateTime.UtcNow >= value.ToObject<DateTime>().ToUniversalTime(),
        string text => DateTimeOffset.UtcNow >= DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => true,
    };
}
