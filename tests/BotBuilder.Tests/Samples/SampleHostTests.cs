using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Samples;

/// <summary>Whole hosts in the shape of the SDK's templates: controllers, an adapter with error handler, and a bot from the services.</summary>
public sealed class SampleHostTests : HostsOnLoopback
{
    [Fact]
    public async Task An_echo_bot_answers_and_says_when_it_fails()
    {
        var bot = await StartAsync<EchoBot>();

        await PostAsync(bot, Message("hello"));
        await PostAsync(bot, Message("fail"));

        Assert.Equal(["Echo: hello", "The bot encountered an error or bug."], Said());
    }

    [Fact]
    public async Task A_notification_reaches_everybody_who_has_written()
    {
        var bot = await StartAsync<EchoBot>();
        await PostAsync(bot, Message("hello"));
        using var client = new HttpClient();

        using var response = await client.GetAsync(new Uri(bot + "/api/notify"));

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(["Echo: hello", "proactive hello"], Said());
    }

    [Fact]
    public async Task A_message_extension_of_Teams_is_searched_and_a_task_module_opened()
    {
        var bot = await StartAsync<TeamsBot>();

        var found = await InvokeAsync(bot, "composeExtension/query", """{"commandId":"searchQuery","parameters":[{"name":"q","value":"kettle"}]}""");
        var opened = await InvokeAsync(bot, "task/fetch", """{"data":{"type":"task/fetch"}}""");

        Assert.Equal(("list", "Result for kettle"), ((string)found["composeExtension"]["attachmentLayout"], (string)found["composeExtension"]["attachments"][0]["content"]["title"]));
        Assert.Equal(("continue", "A form"), ((string)opened["task"]["type"], (string)opened["task"]["value"]["title"]));
    }

    [Fact]
    public async Task A_parent_bot_lets_a_skill_answer_until_it_has_finished()
    {
        var skill = await StartAsync<EchoBot>();
        RootBot.Skill = new Uri(skill + "/api/messages");
        var parent = await StartAsync<RootBot>();
        RootBot.Callback = new Uri(parent + "/api/skills");

        await PostAsync(parent, Message("hello"));
        await PostAsync(parent, Message("end"));
        await PostAsync(parent, Message("who is there?"));

        Assert.Equal(["Echo: hello", "The skill has finished with 42.", "Echo: who is there?"], Said());
    }

    private static async Task PostAsync(string bot, string body) => (await SendAsync(bot, body)).Dispose();

    private static async Task<HttpResponseMessage> SendAsync(string bot, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return (await client.PostAsync(new Uri(bot + "/api/messages"), content)).EnsureSuccessStatusCode();
    }

    private async Task<JObject> InvokeAsync(string bot, string name, string value)
    {
        var invoke = JObject.Parse(Message(null));
        (invoke["type"], invoke["name"], invoke["value"], invoke["channelId"]) = ("invoke", name, JObject.Parse(value), "msteams");
        using var response = await SendAsync(bot, invoke.ToString());
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }

    private string Message(string text) => new JObject
    {
        ["type"] = "message",
        ["id"] = "a1",
        ["text"] = text,
        ["channelId"] = "test",
        ["serviceUrl"] = Channel.Address,
        ["conversation"] = new JObject { ["id"] = "c1" },
        ["from"] = new JObject { ["id"] = "user" },
        ["recipient"] = new JObject { ["id"] = "bot" },
    }.ToString();

    private IEnumerable<string> Said() => Channel.Requests.Select(request => (string)JObject.Parse(request.Body)["text"]);

    private Task<string> StartAsync<TBot>()
        where TBot : class, IBot =>
        StartHostAsync(Register<TBot>, host => host.MapControllers());

    private static void Register<TBot>(WebApplicationBuilder builder)
        where TBot : class, IBot
    {
        builder.Services.AddHttpClient().AddControllers().AddApplicationPart(typeof(SampleHostTests).Assembly);
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, AdapterWithErrorHandler>();
        builder.Services.AddSingleton(services => (BotAdapter)services.GetRequiredService<IBotFrameworkHttpAdapter>());
        builder.Services.AddSingleton<IStorage, MemoryStorage>();
        builder.Services.AddSingleton<ConversationState>();
        builder.Services.AddSingleton<ConcurrentDictionary<string, ConversationReference>>();
        builder.Services.AddSingleton<SkillConversationIdFactoryBase, SkillConversationIdFactory>();
        builder.Services.AddSingleton<ChannelServiceHandlerBase, CloudSkillHandler>();
        builder.Services.AddTransient<IBot, TBot>();
    }
}

public class AdapterWithErrorHandler : CloudAdapter
{
    public AdapterWithErrorHandler(BotFrameworkAuthentication auth, ILogger<IBotFrameworkHttpAdapter> logger)
        : base(auth, logger)
    {
        OnTurnError = async (turnContext, exception) =>
        {
            await turnContext.SendActivityAsync("The bot encountered an error or bug.");
            await turnContext.TraceActivityAsync("OnTurnError Trace", exception.Message, "https://www.botframework.com/schemas/error", "TurnError");
        };
    }
}

[Route("api/messages")]
[ApiController]
public sealed class BotController(IBotFrameworkHttpAdapter adapter, IBot bot) : ControllerBase
{
    [HttpPost]
    public async Task PostAsync() => await adapter.ProcessAsync(Request, Response, bot);
}

[Route("api/notify")]
[ApiController]
public sealed class NotifyController(IBotFrameworkHttpAdapter adapter, IConfiguration configuration, ConcurrentDictionary<string, ConversationReference> conversationReferences) : ControllerBase
{
    private readonly string _appId = configuration["MicrosoftAppId"] ?? string.Empty;

    public async Task<IActionResult> Get()
    {
        foreach (var conversationReference in conversationReferences.Values)
        {
            await ((BotAdapter)adapter).ContinueConversationAsync(_appId, conversationReference, BotCallback, default);
        }

        return new ContentResult { Content = "<html><body><h1>Proactive messages have been sent.</h1></body></html>", ContentType = "text/html" };
    }

    private async Task BotCallback(ITurnContext turnContext, CancellationToken cancellationToken) => await turnContext.SendActivityAsync("proactive hello", cancellationToken: cancellationToken);
}

public class EchoBot(ConcurrentDictionary<string, ConversationReference> conversationReferences) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var conversationReference = ((Activity)turnContext.Activity).GetConversationReference();
        conversationReferences.AddOrUpdate(conversationReference.User.Id, conversationReference, (_, _) => conversationReference);
        switch (turnContext.Activity.Text)
        {
            case "fail":
                throw new InvalidOperationException("as asked");
            case "end":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation, Code = EndOfConversationCodes.CompletedSuccessfully, Value = 42 }, cancellationToken);
                break;
            default:
                await turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
                break;
        }
    }
}

public class TeamsBot : TeamsActivityHandler
{
    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var text = query?.Parameters?[0]?.Value as string ?? string.Empty;
        var card = new ThumbnailCard { Title = $"Result for {text}" };
        return Task.FromResult(new MessagingExtensionResponse
        {
            ComposeExtension = new MessagingExtensionResult
            {
                Type = "result",
                AttachmentLayout = "list",
                Attachments = [new MessagingExtensionAttachment { ContentType = ThumbnailCard.ContentType, Content = card, Preview = card.ToAttachment() }],
            },
        });
    }

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult(new TaskModuleResponse { Task = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "A form", Height = 200, Width = 400, Url = "https://example.com" } } });
}

public class RootBot(ConversationState conversationState, BotFrameworkAuthentication auth, SkillConversationIdFactoryBase conversationIdFactory) : ActivityHandler
{
    public static Uri Skill { get; set; }

    public static Uri Callback { get; set; }

    private SkillDialog Dialog => new(
        new SkillDialogOptions
        {
            BotId = "root",
            SkillHostEndpoint = Callback,
            SkillClient = auth.CreateBotFrameworkClient(),
            ConversationIdFactory = conversationIdFactory,
            ConversationState = conversationState,
            Skill = new BotFrameworkSkill { Id = "EchoSkillBot", AppId = "skill", SkillEndpoint = Skill },
        },
        nameof(SkillDialog));

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => RunAsync(turnContext, cancellationToken);

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => RunAsync(turnContext, cancellationToken);

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(conversationState.CreateProperty<DialogState>("DialogState")).Add(Dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dc.BeginDialogAsync(nameof(SkillDialog), new BeginSkillDialogOptions { Activity = turnContext.Activity }, cancellationToken);
        }

        if (result.Status == DialogTurnStatus.Complete)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text($"The skill has finished with {result.Result}."), cancellationToken);
        }
    }
}

[ApiController]
[Route("api/skills")]
public sealed class SkillController(ChannelServiceHandlerBase handler) : ChannelServiceController(handler);
