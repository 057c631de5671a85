using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Samples;

/// <summary>Programs in the shape that bot developers know, compiled and talked with.</summary>
public class SampleConversationTests
{
    [Fact]
    public async Task A_profile_is_asked_for_in_many_turns()
    {
        var storage = new MemoryStorage();
        var userState = new UserState(storage);
        var bot = new DialogBot<UserProfileDialog>(new ConversationState(storage), userState, new UserProfileDialog(userState));

        await new TestFlow(new TestAdapter(Channels.Test), bot)
            .Send("hi")
            .AssertReply("Please enter your mode of transport. (1) Car, (2) Bus, or (3) Bicycle")
            .Test("the second one", "Please enter your name.")
            .Send("Ann").AssertReply("Thanks Ann.").AssertReply("Would you like to give your age? (1) Yes or (2) No")
            .Test("perhaps", "Would you like to give your age? (1) Yes or (2) No")
            .Test("sure", "Please enter your age.")
            .Test("200", "The value entered must be greater than 0 and less than 150.")
            .Test("I am 33 years old", "Please attach a profile picture (or type any message to skip).")
            .Send("skip").AssertReply("No attachments received. Proceeding without a profile picture...")
            .AssertReply("I have your mode of transport as Bus and your name as Ann and your age as 33.")
            .StartTestAsync();
    }

    [Fact]
    public async Task Members_are_welcomed_and_the_bot_is_not()
    {
        var storage = new MemoryStorage();
        var userState = new UserState(storage);
        var bot = new DialogBot<UserProfileDialog>(new ConversationState(storage), userState, new UserProfileDialog(userState));
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("user1"), new ChannelAccount("bot")] };

        await new TestFlow(new TestAdapter(), bot)
            .Send(update).AssertReply("Welcome! Type anything to get started.").AssertNoReply("Only one is welcomed.", timeout: 50)
            .StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_is_tested_without_a_bot()
    {
        var client = new DialogTestClient(Channels.Msteams, new UserProfileDialog(new UserState(new MemoryStorage())));

        var first = await client.SendActivityAsync<IMessageActivity>("hi");
        var second = await client.SendActivityAsync<IMessageActivity>("bicycle");

        Assert.StartsWith("Please enter your mode of transport.", ((HeroCard)first.Attachments[0].Content).Text, StringComparison.Ordinal);
        Assert.Equal("Please enter your name.", second.Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task Cards_and_suggested_actions_reach_the_channel()
    {
        var adapter = new TestAdapter();

        await new TestFlow(adapter, async (turnContext, cancellationToken) =>
        {
            var reply = MessageFactory.Attachment(new List<Attachment>());
            reply.AttachmentLayout = AttachmentLayoutTypes.Carousel;
            reply.Attachments.Add(new HeroCard { Title = "Hero", Buttons = [new CardAction(ActionTypes.OpenUrl, "Get Started", value: "https://docs.example")] }.ToAttachment());
            reply.Attachments.Add(new ThumbnailCard { Title = "Thumbnail" }.ToAttachment());
            reply.Attachments.Add(new ReceiptCard { Title = "Receipt", Total = "$90.95", Facts = [new Fact("Order Number", "1234")] }.ToAttachment());
            reply.Attachments.Add(new SigninCard("Sign-in", [new CardAction(ActionTypes.Signin, "Sign-in", value: "https://login.example")]).ToAttachment());
            reply.Attachments.Add(new AnimationCard(title: "Animation", media: [new MediaUrl("https://example/a.gif")]).ToAttachment());
            await turnContext.SendActivityAsync(reply, cancellationToken);

            var suggestion = MessageFactory.Text("What is your favorite color?");
            suggestion.SuggestedActions = new SuggestedActions { Actions = [new CardAction { Title = "Red", Type = ActionTypes.ImBack, Value = "Red" }] };
            await turnContext.SendActivityAsync(suggestion, cancellationToken);
        })
            .Send("cards")
            .AssertReply(activity => Assert.Equal(
                [HeroCard.ContentType, ThumbnailCard.ContentType, ReceiptCard.ContentType, SigninCard.ContentType, AnimationCard.ContentType],
                activity.AsMessageActivity().Attachments.Select(attachment => attachment.ContentType)))
            .AssertReply(activity => Assert.Equal("Red", activity.AsMessageActivity().SuggestedActions.Actions[0].Value))
            .StartTestAsync();
    }

    [Fact]
    public async Task State_is_kept_per_conversation_and_per_user()
    {
        var storage = new MemoryStorage();
        var conversationState = new ConversationState(storage);
        var userState = new UserState(storage);
        var asked = conversationState.CreateProperty<bool>("prompted");
        var name = userState.CreateProperty<UserProfile>(nameof(UserProfile));
        var adapter = new TestAdapter(TestAdapter.CreateConversation("first")).Use(new AutoSaveStateMiddleware(conversationState, userState));

        async Task BotAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            var profile = await name.GetAsync(turnContext, () => new UserProfile(), cancellationToken);
            if (!string.IsNullOrEmpty(profile.Name))
            {
                await turnContext.SendActivityAsync($"{profile.Name} sent: {turnContext.Activity.Text}", cancellationToken: cancellationToken);
            }
            else if (await asked.GetAsync(turnContext, () => false, cancellationToken))
            {
                profile.Name = turnContext.Activity.Text?.Trim();
                await turnContext.SendActivityAsync($"Thanks {profile.Name}.", cancellationToken: cancellationToken);
            }
            else
            {
                await asked.SetAsync(turnContext, true, cancellationToken);
                await turnContext.SendActivityAsync("What is your name?", cancellationToken: cancellationToken);
            }
        }

        await new TestFlow(adapter, BotAsync).Test("hi", "What is your name?").Test("Ann", "Thanks Ann.").Test("hello", "Ann sent: hello").StartTestAsync();
        adapter.Conversation.Conversation.Id = "second";
        await new TestFlow(adapter, BotAsync).Test("hello again", "Ann sent: hello again").StartTestAsync();
    }

    [Fact]
    public async Task A_bot_speaks_first_in_a_conversation_that_it_remembers()
    {
        var adapter = new TestAdapter();
        ConversationReference reference = null;
        await adapter.SendTextToBotAsync("hi", (turnContext, _) =>
        {
            reference = turnContext.Activity.GetConversationReference();
            return Task.CompletedTask;
        }, default);

        await ((BotAdapter)adapter).ContinueConversationAsync("app-id", reference, async (turnContext, cancellationToken) => await turnContext.SendActivityAsync("proactive hello", cancellationToken: cancellationToken), default);

        var reply = (Activity)adapter.GetNextReply();
        Assert.Equal(("proactive hello", reference.Conversation.Id), (reply.Text, reply.Conversation.Id));
    }

    [Fact]
    public async Task A_user_signs_in_with_a_magic_code_and_out_again()
    {
        var adapter = new TestAdapter();
        adapter.AddUserToken("github", Channels.Test, "user1", "secret-token", "123456");
        var state = new ConversationState(new MemoryStorage());
        adapter.Use(new AutoSaveStateMiddleware(state));
        var bot = new DialogBot<LoginDialog>(state, new UserState(new MemoryStorage()), new LoginDialog());

        await new TestFlow(adapter, bot)
            .Send("login").AssertReply(activity => Assert.Equal("github", ((OAuthCard)activity.AsMessageActivity().Attachments[0].Content).ConnectionName))
            .Test("123456", "You are now logged in with a token of 12 letters.")
            .Test("logout", "You have been signed out.")
            .Send("login").AssertReply(activity => Assert.Single(activity.AsMessageActivity().Attachments))
            .StartTestAsync();
    }

    private sealed class LoginDialog : ComponentDialog
    {
        public LoginDialog()
        {
            AddDialog(new OAuthPrompt(nameof(OAuthPrompt), new OAuthPromptSettings { ConnectionName = "github", Text = "Please Sign In", Title = "Sign In", Timeout = 300000 }));
            AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
            {
                async (step, cancellationToken) => await step.BeginDialogAsync(nameof(OAuthPrompt), null, cancellationToken),
                async (step, cancellationToken) =>
                {
                    var said = step.Result is TokenResponse token ? $"You are now logged in with a token of {token.Token.Length} letters." : "Login was not successful please try again.";
                    await step.Context.SendActivityAsync(MessageFactory.Text(said), cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                },
            }));
            InitialDialogId = nameof(WaterfallDialog);
        }

        protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
            await LogoutAsync(innerDc, cancellationToken) ?? await base.OnBeginDialogAsync(innerDc, options, cancellationToken);

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            await LogoutAsync(innerDc, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);

#pragma warning disable CS0618 // The older way to users' tokens, which many bots still take.
        private static async Task<DialogTurnResult> LogoutAsync(DialogContext innerDc, CancellationToken cancellationToken)
        {
            if (innerDc.Context.Activity.Text != "logout")
            {
                return null;
            }

            await ((IUserTokenProvider)innerDc.Context.Adapter).SignOutUserAsync(innerDc.Context, "github", null, cancellationToken);
            await innerDc.Context.SendActivityAsync(MessageFactory.Text("You have been signed out."), cancellationToken);
            return await innerDc.CancelAllDialogsAsync(cancellationToken);
        }
#pragma warning restore CS0618
    }
}
