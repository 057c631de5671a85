using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class OAuthPromptTests
{
    private const string Connection = "CrmLogin";
    private const string Code = "482913";

    private static readonly OAuthPromptSettings Settings = new() { ConnectionName = Connection, Text = "Please sign in", Title = "Sign in" };

    [Fact]
    public async Task Who_is_signed_in_already_is_not_asked()
    {
        var conversation = Asking(Settings);
        conversation.Adapter.AddUserToken(Connection, Channels.Test, "user1", "the-token");

        var replies = await conversation.SayAsync("hi");

        Assert.Empty(replies);
        Assert.Equal("the-token", Token(conversation));
    }

    [Fact]
    public async Task The_card_names_the_connection_and_how_to_exchange_a_token()
    {
        var replies = await Asking(Settings).SayAsync("hi");

        var message = Assert.Single(replies);
        var card = Assert.IsType<OAuthCard>(Assert.Single(message.Attachments).Content);
        Assert.Equal(InputHints.AcceptingInput, message.InputHint);
        Assert.Equal(Connection, card.ConnectionName);
        Assert.Equal($"api://{Connection}/resource", card.TokenExchangeResource.Uri);
        var button = Assert.Single(card.Buttons);
        Assert.Equal((ActionTypes.Signin, "Sign in", null), (button.Type, button.Title, button.Value));
    }

    [Theory]
    [InlineData(Channels.Msteams, null, true)]
    [InlineData(Channels.Msteams, false, false)]
    [InlineData(Channels.Webchat, null, false)]
    [InlineData(Channels.Webchat, true, true)]
    public async Task The_link_is_shown_where_the_channel_needs_it_or_the_settings_say(string channel, bool? show, bool shown)
    {
        var settings = new OAuthPromptSettings { ConnectionName = Connection, Title = "Sign in", ShowSignInLink = show };

        var replies = await Asking(settings, adapter: new TestAdapter(channel)).SayAsync("hi");

        var card = (OAuthCard)replies[0].Attachments[0].Content;
        Assert.Equal(shown, card.Buttons[0].Value is string);
    }

    [Fact]
    public async Task A_channel_without_sign_in_cards_gets_a_plain_one_with_the_link()
    {
        var replies = await Asking(Settings, adapter: new TestAdapter(Channels.Skype)).SayAsync("hi");

        var card = Assert.IsType<SigninCard>(replies[0].Attachments[0].Content);
        Assert.StartsWith("https://", (string)card.Buttons[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_six_digits_brings_the_token()
    {
        var conversation = Asking(Settings);
        conversation.Adapter.AddUserToken(Connection, Channels.Test, "user1", "the-token", Code);

        await conversation.SayAsync("hi");
        await conversation.SayAsync($" {Code} ");

        Assert.Equal("the-token", Token(conversation));
    }

    [Theory]
    [InlineData("my order is 482913")]
    [InlineData("4829131")]
    [InlineData("48291")]
    public async Task Six_digits_in_another_text_are_no_code(string text)
    {
        var conversation = Asking(Settings);
        conversation.Adapter.AddUserToken(Connection, Channels.Test, "user1", "the-token", Code);

        await conversation.SayAsync("hi");
        await conversation.SayAsync(text);

        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Fact]
    public async Task A_token_event_ends_the_prompt()
    {
        var conversation = Asking(Settings);
        await conversation.SayAsync("hi");

        await conversation.SendAsync(TokenEvent("the-token"));

        Assert.Equal("the-token", Token(conversation));
    }

    [Fact]
    public async Task A_token_event_for_another_connection_is_no_answer()
    {
        var conversation = Asking(Settings);
        await conversation.SayAsync("hi");

        await conversation.SendAsync(TokenEvent("the-token", "another"));

        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Theory]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Directline)]
    public async Task A_token_event_that_anybody_could_post_is_checked_with_the_service(string channel)
    {
        var conversation = Asking(Settings, adapter: new TestAdapter(channel));
        await conversation.SayAsync("hi");

        await conversation.SendAsync(TokenEvent("forged"));
        var afterForged = conversation.Result.Status;
        conversation.Adapter.AddUserToken(Connection, channel, "user1", "real");
        await conversation.SendAsync(TokenEvent("forged"));

        Assert.Equal(DialogTurnStatus.Waiting, afterForged);
        Assert.Equal("real", Token(conversation));
    }

    [Fact]
    public async Task In_a_group_only_the_one_who_was_asked_can_answer()
    {
        var adapter = new TestAdapter();
        adapter.Conversation.Conversation.IsGroup = true;
        adapter.AddUserToken(Connection, Channels.Test, "mallory", "hers", Code);
        var conversation = Asking(Settings, adapter: adapter);
        await conversation.SayAsync("hi");
        var answer = adapter.MakeActivity(Code);
        answer.From = new ChannelAccount("mallory");

        await conversation.SendAsync(answer);

        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Theory]
    [InlineData(Code, 200, DialogTurnStatus.Complete)]
    [InlineData("000000", 404, DialogTurnStatus.Waiting)]
    public async Task A_verification_invoke_is_answered(string state, int status, DialogTurnStatus expected)
    {
        var conversation = Asking(Settings);
        conversation.Adapter.AddUserToken(Connection, Channels.Test, "user1", "the-token", Code);
        await conversation.SayAsync("hi");

        var replies = await conversation.SendAsync(Invoke(SignInConstants.VerifyStateOperationName, new JObject { ["state"] = state }));

        Assert.Equal(status, Response(replies).Status);
        Assert.Equal(expected, conversation.Result.Status);
    }

    [Fact]
    public async Task A_token_of_the_client_is_exchanged()
    {
        var conversation = Asking(Settings);
        conversation.Adapter.AddExchangeableToken(Connection, Channels.Test, "user1", "client-token", "the-token");
        await conversation.SayAsync("hi");

        var replies = await conversation.SendAsync(Exchange("client-token"));

        Assert.Equal(200, Response(replies).Status);
        Assert.Equal("the-token", Token(conversation));
    }

    [Theory]
    [InlineData("unknown", Connection, 412)]
    [InlineData("throws", Connection, 412)]
    [InlineData("client-token", "another", 400)]
    public async Task A_refused_exchange_says_why_and_the_prompt_goes_on_waiting(string token, string connection, int status)
    {
        var conversation = Asking(Settings);
        conversation.Adapter.AddExchangeableToken(Connection, Channels.Test, "user1", "client-token", "the-token");
        conversation.Adapter.ThrowOnExchangeRequest(Connection, Channels.Test, "user1", "throws");
        await conversation.SayAsync("hi");

        var replies = await conversation.SendAsync(Exchange(token, connection));

        var response = Response(replies);
        Assert.Equal(status, response.Status);
        Assert.NotEmpty(((TokenExchangeInvokeResponse)response.Body).FailureDetail);
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Fact]
    public async Task An_exchange_without_content_is_a_bad_request()
    {
        var conversation = Asking(Settings);
        await conversation.SayAsync("hi");

        var replies = await conversation.SendAsync(Invoke(SignInConstants.TokenExchangeOperationName, null));

        Assert.Equal(400, Response(replies).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_time_is_up_the_prompt_ends_without_a_token(bool asText)
    {
        var conversation = Asking(new OAuthPromptSettings { ConnectionName = Connection, Timeout = -1 }, asText ? Conversation.Text() : null);
        await conversation.SayAsync("hi");

        await conversation.SayAsync("still here");

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Null(conversation.Result.Result);
    }

    [Fact]
    public async Task Another_message_is_answered_with_the_retry_prompt_or_ends_the_prompt()
    {
        var patient = Asking(Settings, options: new PromptOptions { RetryPrompt = MessageFactory.Text("Please use the button") });
        var strict = Asking(new OAuthPromptSettings { ConnectionName = Connection, EndOnInvalidMessage = true });
        await patient.SayAsync("hi");
        await strict.SayAsync("hi");

        var retry = await patient.SayAsync("no");
        await strict.SayAsync("no");

        Assert.Equal("Please use the button", Assert.Single(retry).Text);
        Assert.Equal(DialogTurnStatus.Complete, strict.Result.Status);
        Assert.Null(strict.Result.Result);
    }

    [Fact]
    public async Task The_client_in_the_turn_is_asked_before_the_adapter()
    {
        var client = new FixedTokens("from the client");
        var conversation = Asking(Settings);
        conversation.BeforeTurn = dc =>
        {
            dc.Context.TurnState.Set<UserTokenClient>(client);
            return Task.CompletedTask;
        };

        await conversation.SayAsync("hi");

        Assert.Equal("from the client", Token(conversation));
        Assert.Equal([("user1", Connection, Channels.Test)], client.Asked);
    }

    [Fact]
    public async Task Signing_out_forgets_the_token()
    {
        var adapter = new TestAdapter();
        adapter.AddUserToken(Connection, Channels.Test, "user1", "the-token");
        var prompt = new OAuthPrompt("signin", Settings);
        TokenResponse before = null;
        TokenResponse after = null;

        await adapter.ProcessActivityAsync(adapter.MakeActivity("hi"), async (turnContext, token) =>
        {
            before = await prompt.GetUserTokenAsync(turnContext, token);
            await prompt.SignOutUserAsync(turnContext, token);
            after = await prompt.GetUserTokenAsync(turnContext, token);
        });

        Assert.Equal("the-token", before.Token);
        Assert.Null(after);
    }

    [Fact]
    public async Task Other_options_than_those_of_a_prompt_are_refused()
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new WaterfallDialog("steps", [(step, token) => step.BeginDialogAsync("signin", "text", token)]));
        dialog.AddDialog(new OAuthPrompt("signin", Settings));

        await Assert.ThrowsAsync<ArgumentException>(() => new Conversation(dialog).SayAsync("hi"));
    }

    private static string Token(Conversation conversation) => ((TokenResponse)conversation.Result.Result).Token;

    private static InvokeResponse Response(List<Activity> replies) =>
        (InvokeResponse)Assert.Single(replies, reply => reply.Type == ActivityTypesEx.InvokeResponse).Value;

    private static Activity TokenEvent(string token, string connection = Connection) => new()
    {
        Type = ActivityTypes.Event,
        Name = SignInConstants.TokenResponseEventName,
        Value = JObject.FromObject(new TokenResponse { ConnectionName = connection, Token = token }),
    };

    private static Activity Invoke(string name, object value) => new() { Type = ActivityTypes.Invoke, Name = name, Value = value };

    private static Activity Exchange(string token, string connection = Connection) => Invoke(
        SignInConstants.TokenExchangeOperationName,
        JObject.FromObject(new TokenExchangeInvokeRequest { Id = "card", ConnectionName = connection, Token = token }));

    private static Conversation Asking(OAuthPromptSettings settings, IStorage storage = null, TestAdapter adapter = null, PromptOptions options = null)
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new WaterfallDialog("steps", [(step, token) => step.BeginDialogAsync("signin", options, token), (step, token) => step.EndDialogAsync(step.Result, token)]));
        dialog.AddDialog(new OAuthPrompt("signin", settings));
        return new Conversation(dialog, storage, adapter);
    }

    private sealed class FixedTokens(string token) : UserTokenClient
    {
        public List<(string User, string Connection, string Channel)> Asked { get; } = [];

        public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken)
        {
            Asked.Add((userId, connectionName, channelId));
            return Task.FromResult(new TokenResponse { Token = token });
        }

        public override Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
