using ChatBot.Connectors.Approvals;
using ChatBot.Connectors;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Tests;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Identity;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Tests;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using ChatBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace ChatBot.Evaluation.Conversations;

/// <summary>The bot with everything that is embedded, and a Sample shop of its own: one conversation long. One-time codes are always <see cref="SentCodes.Right"/>.</summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-chat-").FullName;
    private readonly ServiceProvider _services;
    private readonly MemoryStorage _storage = new();
    private readonly TestAdapter _adapter = new();
    private readonly string? _customer;
    private readonly string _language;
    private int _turns;

    private WholeBot(UnderstandingModel model, string? customer, string language, StepCoverage coverage)
    {
        (_customer, _language) = (customer, language);
        EmbeddedSqlite.MakeReady();
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = _folder })
            .Build();
        var memory = new Memory();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder })
            .AddSingleton<ICallJournal>(memory)
            .AddSingleton<IAuditLog>(memory)
            .AddSingleton<IOneTimeCodeStore>(memory)
            .AddSingleton<IApprovalStore>(memory)
            .AddConnectors(configuration)
            .AddDialogs()
            .AddUnderstanding(configuration)
            .AddSingleton(model)
            .AddSingleton<IOneTimeCodes>(new SentCodes())
            .AddSingleton<IHandoffDesk, EmptyDesk>()
            .AddSingleton<ITranscript, NoTranscript>()
            .AddSingleton<IMessageConsent, AnyConsent>()
            .BuildServiceProvider();
        var main = _services.GetRequiredService<MainDialog>();
        main.TelemetryClient = coverage;
        coverage.Expect([
            .. _services.GetServices<IntentDialog>(), .. _services.GetServices<NoticeDialog>(), _services.GetRequiredService<ProveIdentityDialog>(), _services.GetRequiredService<OfferDialog>(),
        ]);
    }

    public static async Task<WholeBot> StartAsync(UnderstandingModel model, Chat chat, StepCoverage coverage)
    {
        var bot = new WholeBot(model, chat.Customer, chat.Language, coverage);

        foreach (var service in bot._services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        // The recognizer knows the products before the first word.
        await bot._services.GetRequiredService<CatalogueNames>().RefreshAsync(CancellationToken.None);
        return bot;
    }

    /// <summary>Says something, and gives all that the bot answers, a line each.</summary>
    public async Task<string> SayAsync(string text)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "test",
            Locale = _language,
            Conversation = new(id: "c"),
            From = new(_customer ?? "guest"),
            Recipient = new("bot"),
        };
        await RunAsync(activity);
        var answers = new List<string>();

        while (_adapter.GetNextReply() is Activity answer)
        {
            answers.Add(answer.Text ?? "");
        }

        return string.Join('\n', answers);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Does what the host does around the main dialog.</summary>
    private async Task RunAsync(Activity activity)
    {
        using var turn = new TurnContext(_adapter, activity);
        var state = new ConversationState(_storage);
        var memory = await state.CreateProperty<ConversationMemory>("memory").GetAsync(turn, () => new ConversationMemory(), CancellationToken.None);
        turn.TurnState.Add(memory);
        turn.TurnState.Add(new TurnFacts($"turn-{++_turns}", CustomerId.TryParse(_customer, out var customer) ? customer : null));
        memory.Language = memory.LanguageIsChosen ? memory.Language : _services.GetRequiredService<LanguageDetector>().Detect(activity.Text, memory.Language) ?? memory.Language;
        Spoken.Use(turn, memory.Language ?? Spoken.LanguageOf(activity.Locale));
        await _services.GetRequiredService<MainDialog>().RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), CancellationToken.None);
        await state.SaveChangesAsync(turn);
    }

    private sealed class EmptyDesk : IHandoffDesk
    {
        public Task<int?> RequestAsync(ITurnContext turnContext, string reason, string summary, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

        public void Rate(ITurnContext turnContext, int stars)
        {
        }
    }

    private sealed class NoTranscript : ITranscript
    {
        public Task<IReadOnlyList<TranscriptLine>> ReadAsync(string channelId, string conversationId, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TranscriptLine>>([]);
    }

    private sealed class AnyConsent : IMessageConsent
    {
        public void Set(ITurnContext turnContext, bool given)
        {
        }
    }
}
