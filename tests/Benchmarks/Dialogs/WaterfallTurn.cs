using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Benchmarks.Dialogs;

/// <summary>Turns of a waterfall of three prompts through a bare adapter, its state in memory. One operation is one turn.</summary>
[MemoryDiagnoser]
public class WaterfallTurn
{
    private const int Turns = 4;

    private readonly Adapter _adapter = new();
    private readonly Conversation _texts = new(
        [new TextPrompt("first"), new TextPrompt("second"), new TextPrompt("third")],
        ["hi", "Ada", "Lopez", "Lisbon"]);

    private readonly Conversation _mixed = new(
        [new TextPrompt("first"), new NumberPrompt<int>("second"), new ConfirmPrompt("third")],
        ["hi", "Ada", "36", "yes"]);

    /// <summary>Three text prompts.</summary>
    [Benchmark(OperationsPerInvoke = Turns)]
    public Task TextPrompts() => _texts.RunAsync(_adapter);

    /// <summary>A text, a number and a confirm prompt.</summary>
    [Benchmark(OperationsPerInvoke = Turns)]
    public Task TextNumberAndConfirm() => _mixed.RunAsync(_adapter);

    private sealed class Conversation
    {
        private readonly ConversationState _state = new(new MemoryStorage());
        private readonly IStatePropertyAccessor<DialogState> _stack;
        private readonly ComponentDialog _dialog = new("root");
        private readonly string[] _says;

        public Conversation(Dialog[] prompts, string[] says)
        {
            _says = says;
            _stack = _state.CreateProperty<DialogState>("DialogState");
            _dialog.AddDialog(new WaterfallDialog("steps", [.. prompts.Select(Step), (step, token) => step.EndDialogAsync(null, token)]));
            foreach (var prompt in prompts)
            {
                _dialog.AddDialog(prompt);
            }
        }

        public async Task RunAsync(Adapter adapter)
        {
            foreach (var text in _says)
            {
                await adapter.ProcessAsync(Message(text), TurnAsync);
            }
        }

        private static WaterfallStep Step(Dialog prompt) => (step, token) =>
            step.PromptAsync(prompt.Id, new PromptOptions { Prompt = MessageFactory.Text("What is it?") }, token);

        private static Activity Message(string text) => new()
        {
            Type = ActivityTypes.Message,
            Id = "1",
            ChannelId = "test",
            ServiceUrl = "https://example.com",
            Locale = "en-us",
            From = new ChannelAccount("user", "User"),
            Recipient = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(id: "c"),
            Text = text,
        };

        private async Task TurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await _dialog.RunAsync(turnContext, _stack, cancellationToken);
            await _state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    private sealed class Adapter : BotAdapter
    {
        public async Task ProcessAsync(Activity activity, BotCallbackHandler callback)
        {
            using var turnContext = new TurnContext(this, activity);
            await RunPipelineAsync(turnContext, callback, CancellationToken.None);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse("2")));

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
