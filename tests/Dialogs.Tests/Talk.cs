using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Identity;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Tests.Handoff;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Tests;

/// <summary>
/// A conversation with the whole bot. Every turn runs in a bot made anew, and all that is left of the turn before is plain JSON: as after a restart.
/// </summary>
internal sealed class Talk
{
    private PlainJsonStorage _storage = new();

    private PlainJsonStorage _before = new();

    public Shop Shop { get; } = new();

    public SentCodes Codes { get; } = new();

    public TalkRecognizer Recognizer { get; } = new();

    public ManualClock Clock { get; } = new();

    /// <summary>The customer that is signed in; null for a guest.</summary>
    public string? SignedIn { get; init; }

    public string Locale { get; init; } = "en-US";

    /// <summary>What was said before, as the host remembers it.</summary>
    public List<TranscriptLine> Transcript { get; } = [];

    /// <summary>The last turn's answers, with their buttons.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    public ConversationMemory Memory { get; private set; } = new();

    public string? TurnKey { get; set; }

    public string StateAsJson => _storage.ToString();

    /// <summary>What the customer said about being written to, turn by turn.</summary>
    public List<bool> Consents { get; } = [];

    /// <summary>The people who can take over; nobody unless the test says so.</summary>
    public Desk Desk { get; } = new();

    private AfterHandoff? Handoff { get; set; }

    private BusinessEvent? Happened { get; set; }

    private int Turns { get; set; }

    public static Talk AsGuest() => new();

    public static Talk AsAda() => new() { SignedIn = "ada" };

    /// <summary>Says something, and gives the bot's answers as texts.</summary>
    public Task<IReadOnlyList<string>> SayAsync(string text) => SendAsync(new Activity { Text = text });

    /// <summary>Has something happen in the business, and gives what the bot says of it.</summary>
    public async Task<IReadOnlyList<string>> HappensAsync(BusinessEvent happened)
    {
        Happened = happened;
        var said = await SendAsync(new Activity { Name = ActivityEventNames.ContinueConversation }, ActivityTypes.Event);
        Happened = null;
        return said;
    }

    /// <summary>Has a person give the conversation back, or nobody come, and gives what the bot says then.</summary>
    public async Task<IReadOnlyList<string>> ComesBackAsync(bool wasAnswered)
    {
        Handoff = new AfterHandoff(wasAnswered);
        var said = await SendAsync(new Activity { Name = ActivityEventNames.ContinueConversation }, ActivityTypes.Event);
        Handoff = null;
        return said;
    }

    /// <summary>Says one thing after the other, and gives the answers to the last.</summary>
    public async Task<IReadOnlyList<string>> SayAllAsync(params IEnumerable<string> texts)
    {
        IReadOnlyList<string> answers = [];

        foreach (var text in texts)
        {
            answers = await SayAsync(text);
        }

        return answers;
    }

    public async Task<IReadOnlyList<string>> SendAsync(Activity activity, string type = ActivityTypes.Message)
    {
        activity.Type = type;
        activity.Locale = Locale;
        TurnKey = $"turn-{++Turns}";
        _before = _storage.Copy();

        await using var services = Services();
        var state = new ConversationState(_storage);
        var main = services.GetRequiredService<MainDialog>();
        var client = new DialogTestClient("test", main, null, [new TurnStart(this, state, main)], state);
        var replies = new List<Activity>();

        for (var reply = await client.SendActivityAsync<Activity>(activity); reply is not null; reply = client.GetNextReply<Activity>())
        {
            replies.Add(reply);
        }

        Replies = replies;
        return [.. replies.Select(reply => reply.Text)];
    }

    /// <summary>Runs the last turn once more with the same words, as after a crash before its end: nothing of it was kept.</summary>
    public Task<IReadOnlyList<string>> RunAgainAsync(string text)
    {
        _storage = _before;
        Turns--;
        return SayAsync(text);
    }

    /// <summary>The same conversation up to here, going its own way from here on; what is kept of it may be changed, as an update of the bot may find it.</summary>
    public Talk Fork(Action<JObject> change)
    {
        var fork = new Talk { SignedIn = SignedIn, Locale = Locale, _storage = _storage.Copy(), Turns = Turns };
        fork._storage.Change(change);
        return fork;
    }

    public ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IRecognizer>(Recognizer)
        .AddSingleton<ICapabilities>(Shop)
        .AddSingleton<IOneTimeCodes>(Codes)
        .AddSingleton<ITranscript>(new Lines(Transcript))
        .AddSingleton<IMessageConsent>(new Consent(Consents))
        .AddSingleton<IHandoffDesk>(Desk)
        .AddDialogs()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    /// <summary>Does what the host does before and after a turn.</summary>
    private sealed class TurnStart(Talk talk, ConversationState state, MainDialog main) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var property = state.CreateProperty<ConversationMemory>("memory");
            talk.Memory = await property.GetAsync(turnContext, () => new ConversationMemory(), cancellationToken);
            turnContext.TurnState.Add(talk.Memory);
            Spoken.Use(turnContext, talk.Memory.Language ?? Spoken.LanguageOf(talk.Locale));
            turnContext.TurnState.Add(new TurnFacts(talk.TurnKey!, talk.SignedIn is { } customer ? new CustomerId(customer) : null));

            if (talk.Happened is { } happened)
            {
                turnContext.TurnState.Add(happened);
            }

            if (talk.Handoff is { } handoff)
            {
                turnContext.TurnState.Add(handoff);
            }

            await main.MakeReadableAsync(turnContext, state.CreateProperty<DialogState>("DialogState"), cancellationToken);
            await next(cancellationToken);
        }
    }

    private sealed class Consent(List<bool> consents) : IMessageConsent
    {
        public void Set(ITurnContext turnContext, bool given) => consents.Add(given);
    }

    private sealed class Lines(List<TranscriptLine> lines) : ITranscript
    {
        public Task<IReadOnlyList<TranscriptLine>> ReadAsync(string channelId, string conversationId, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TranscriptLine>>([.. lines.TakeLast(most)]);
    }
}
