using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Dialogs;

/// <summary>Talks with a dialog as a bot runs it: the stack goes to storage and comes back between turns.</summary>
internal sealed class Conversation
{
    private readonly IStatePropertyAccessor<DialogState> _stack;

    public Conversation(Dialog dialog, IStorage storage = null, TestAdapter adapter = null)
    {
        Dialog = dialog;
        State = new ConversationState(storage ?? new MemoryStorage());
        _stack = State.CreateProperty<DialogState>("DialogState");
        Adapter = (adapter ?? new TestAdapter()).Use(new AutoSaveStateMiddleware(State));
    }

    public Dialog Dialog { get; }

    public ConversationState State { get; }

    public TestAdapter Adapter { get; }

    public Func<DialogContext, Task> BeforeTurn { get; set; }

    public DialogTurnResult Result { get; private set; }

    public DialogState Stack { get; private set; }

    /// <summary>A storage that keeps text, as a database does: no types, no object identity.</summary>
    public static TextStorage Text() => new();

    public TestFlow Flow() => new(Adapter, TurnAsync);

    public async Task<List<Activity>> SayAsync(string text) => await SendAsync(Adapter.MakeActivity(text));

    public async Task<List<Activity>> SendAsync(Activity activity)
    {
        await Adapter.ProcessActivityAsync(activity, TurnAsync);
        var replies = new List<Activity>(Adapter.ActiveQueue);
        Adapter.ActiveQueue.Clear();
        return replies;
    }

    private async Task TurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dc = await new DialogSet(_stack).Add(Dialog).CreateContextAsync(turnContext, cancellationToken);
        if (BeforeTurn != null)
        {
            await BeforeTurn(dc);
        }

        Result = await dc.ContinueDialogAsync(cancellationToken);
        if (Result.Status == DialogTurnStatus.Empty)
        {
            Result = await dc.BeginDialogAsync(Dialog.Id, null, cancellationToken);
        }

        Stack = await _stack.GetAsync(turnContext, null, cancellationToken);
    }

    internal sealed class TextStorage : IStorage
    {
        public Dictionary<string, string> Items { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(Items.ContainsKey).ToDictionary(key => key, key => (object)JsonConvert.DeserializeObject<JObject>(Items[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                Items[key] = JsonConvert.SerializeObject(value);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
            {
                Items.Remove(key);
            }

            return Task.CompletedTask;
        }
    }
}
