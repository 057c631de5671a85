using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Benchmarks.BotBuilder;

/// <summary>A bare host of the framework on Kestrel, for a load generator: <c>/echo</c>, <c>/waterfall</c>, and <c>/read</c>, which only reads the body.</summary>
internal static class HostCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options is ["--urls", var address, ..] ? address : "http://127.0.0.1:0");
        await using var host = builder.Build();

        var adapter = new CloudAdapter();
        var echo = new EchoBot();
        var waterfall = new WaterfallBot();
        host.MapPost("/echo", context => adapter.ProcessAsync(context.Request, context.Response, echo, context.RequestAborted));
        host.MapPost("/waterfall", context => adapter.ProcessAsync(context.Request, context.Response, waterfall, context.RequestAborted));
        host.MapPost("/read", context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted));

        await host.StartAsync();
        Console.WriteLine($"ready {host.Urls.Single()}");
        await host.WaitForShutdownAsync();
        return 0;
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text, cancellationToken: cancellationToken);
    }

    private sealed class WaterfallBot : IBot
    {
        private static readonly string[] Questions = ["first", "second", "third"];

        private readonly ConversationState _state = new(new MemoryStorage());
        private readonly IStatePropertyAccessor<DialogState> _stack;
        private readonly ComponentDialog _dialog = new("root");

        public WaterfallBot()
        {
            _stack = _state.CreateProperty<DialogState>("DialogState");
            _dialog.AddDialog(new WaterfallDialog("steps", [.. Questions.Select(Step), (step, token) => step.EndDialogAsync(null, token)]));
            foreach (var question in Questions)
            {
                _dialog.AddDialog(new TextPrompt(question));
            }
        }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await _dialog.RunAsync(turnContext, _stack, cancellationToken);
            await _state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }

        private static WaterfallStep Step(string prompt) => (step, token) =>
            step.PromptAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text($"What is the {prompt}?") }, token);
    }
}
