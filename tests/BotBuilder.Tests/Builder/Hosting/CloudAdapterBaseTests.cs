using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

public class CloudAdapterBaseTests
{
    private readonly FakeAuthentication _authentication = new();
    private readonly Adapter _adapter;

    public CloudAdapterBaseTests() => _adapter = new Adapter(_authentication);

    [Fact]
    public async Task A_turn_finds_what_it_needs_in_its_state()
    {
        (object Identity, object Scope, object Factory, object Tokens, object Connector, string Caller) found = default;

        await _adapter.ProcessAsync(An.Activity(), (turn, _) =>
        {
            var state = turn.TurnState;
            found = (state.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey), state.Get<string>(BotAdapter.OAuthScopeKey), state.Get<ConnectorFactory>(), state.Get<UserTokenClient>(), state.Get<IConnectorClient>(), turn.Activity.CallerId);
            return Task.CompletedTask;
        });

        Assert.Equal((_authentication.Identity, "audience", "urn:botframework:azure"), (found.Identity, (string)found.Scope, found.Caller));
        Assert.NotNull(found.Factory);
        Assert.Same(_authentication.UserTokens, found.Tokens);
        Assert.Same(_authentication.Connector, found.Connector);
    }

    [Fact]
    public async Task Connectors_and_token_clients_are_made_when_they_are_asked_for_and_once()
    {
        await _adapter.ProcessAsync(An.Activity(), (_, _) => Task.CompletedTask);
        var (connectors, clients) = (_authentication.ConnectorsMade.Count, _authentication.UserTokenClientsMade);
        await _adapter.ProcessAsync(An.Activity(), async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });

        Assert.Equal((0, 0), (connectors, clients));
        Assert.Equal([("http://localhost/service", "audience")], _authentication.ConnectorsMade);
    }

    [Fact]
    public async Task Answers_go_to_the_reply_endpoint_and_the_rest_to_the_end_of_the_conversation()
    {
        await _adapter.ProcessAsync(An.Activity(), async (turn, token) =>
        {
            var reply = await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "reply", Id = "mine" }, token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "better", Id = reply.Id }, token);
            await turn.DeleteActivityAsync(reply.Id, token);
        });
        var withoutId = An.Activity();
        withoutId.Id = null;
        await _adapter.ProcessAsync(withoutId, (turn, token) => turn.SendActivityAsync("send", cancellationToken: token));

        Assert.Equal(["reply message reply", "update message better id-1", "delete conversation id-1", "send message send"], _authentication.Calls);
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("webchat", 0)]
    public async Task A_trace_goes_to_the_emulator_alone(string channel, int sent)
    {
        await _adapter.ProcessAsync(An.Activity(channel: channel), (turn, token) => turn.SendActivityAsync(Activity.CreateTraceActivity("trace"), token));

        Assert.Equal(sent, _authentication.Calls.Count);
    }

    [Fact]
    public async Task A_delay_is_waited_for_and_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();

        var turn = _adapter.ProcessAsync(
            An.Activity(),
            async (context, token) =>
            {
                var waiting = context.SendActivitiesAsync([new Activity { Type = ActivityTypes.Delay, Value = 600_000 }, MessageFactory.Text("never")], token);
                await source.CancelAsync();
                await waiting;
            },
            cancellationToken: source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        Assert.Empty(_authentication.Calls);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_what_the_bot_sent_and_else_with_501()
    {
        var answered = await _adapter.ProcessAsync(An.Activity(ActivityTypes.Invoke), (turn, token) =>
            turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 202, Body = "body" } }, token));
        var unanswered = await _adapter.ProcessAsync(An.Activity(ActivityTypes.Invoke), (_, _) => Task.CompletedTask);
        var message = await _adapter.ProcessAsync(An.Activity(), (_, _) => Task.CompletedTask);

        Assert.Equal((202, "body"), (answered.Status, answered.Body));
        Assert.Equal(501, unanswered.Status);
        Assert.Null(message);
        Assert.Empty(_authentication.Calls);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_answer_without_typing_and_traces()
    {
        var activity = An.Activity();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        var response = await _adapter.ProcessAsync(activity, (turn, token) => turn.SendActivitiesAsync(
            [Activity.CreateTypingActivity(), MessageFactory.Text("one"), Activity.CreateTraceActivity("trace"), new Activity { Type = ActivityTypes.EndOfConversation }], token));

        Assert.Equal(200, response.Status);
        Assert.Equal(["message", "endOfConversation"], Assert.IsType<ExpectedReplies>(response.Body).Activities.Select(reply => reply.Type));
        Assert.Empty(_authentication.Calls);
        Assert.Empty(_authentication.ConnectorsMade);
    }

    [Fact]
    public async Task A_caller_id_that_came_over_the_wire_is_not_believed()
    {
        var activity = An.Activity();
        activity.CallerId = "urn:botframework:aadappid:somebody";
        string seen = null;

        await _adapter.ProcessAsync(activity, (turn, _) =>
        {
            seen = turn.Activity.CallerId;
            return Task.CompletedTask;
        });

        Assert.Equal("urn:botframework:azure", seen);
    }

    [Fact]
    public async Task A_forged_header_ends_before_the_bot()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _adapter.ProcessAsync(An.Activity(), (_, _) => throw new InvalidOperationException("reached"), header: "forged"));
    }

    [Fact]
    public async Task A_conversation_is_continued_under_the_bot_s_own_name()
    {
        ClaimsIdentity identity = null;
        var reference = An.Activity().GetConversationReference();

        await _adapter.ContinueConversationAsync("bot-app", reference, async (turn, token) =>
        {
            identity = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
            await turn.SendActivityAsync("psst", cancellationToken: token);
        }, default);
        await _adapter.ContinueConversationAsync(_authentication.Identity, reference, "other-audience", (turn, token) => turn.SendActivityAsync("psst", cancellationToken: token), default);

        Assert.Equal(("bot-app", "bot-app"), (identity.FindFirst("aud").Value, identity.FindFirst("appid").Value));
        Assert.Equal([("http://localhost/service", null), ("http://localhost/service", "other-audience")], _authentication.ConnectorsMade);
        Assert.Equal(2, _authentication.Calls.Count);
    }

    [Fact]
    public async Task A_continuation_without_a_conversation_or_a_service_address_is_refused()
    {
        var nowhere = An.Activity();
        nowhere.ServiceUrl = null;

        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ContinueConversationAsync("app", nowhere, (_, _) => Task.CompletedTask, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ContinueConversationAsync("app", new Activity { ServiceUrl = "http://localhost" }, (_, _) => Task.CompletedTask, default));
    }

    [Fact]
    public async Task A_conversation_is_made_and_its_first_turn_run()
    {
        var parameters = new ConversationParameters { Bot = new ChannelAccount("bot"), Members = [new ChannelAccount("user")], TenantId = "tenant" };
        Activity seen = null;

        await _adapter.CreateConversationAsync("bot-app", "msteams", "http://localhost/teams", "audience", parameters, async (turn, token) =>
        {
            seen = turn.Activity;
            await turn.SendActivityAsync("hello", cancellationToken: token);
        }, default);

        Assert.Same(parameters, _authentication.Created);
        Assert.Equal((ActivityTypes.Event, ActivityEventNames.CreateConversation, "first", "new-conversation", "tenant", "bot"), (seen.Type, seen.Name, seen.Id, seen.Conversation.Id, seen.Conversation.TenantId, seen.Recipient.Id));
        Assert.Equal([("http://localhost/teams", "audience")], _authentication.ConnectorsMade);
        Assert.Equal(["reply message hello"], _authentication.Calls);
    }

    [Fact]
    public async Task What_the_turn_made_ends_with_the_turn()
    {
        await _adapter.ProcessAsync(An.Activity(), (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));

        NSubstitute.SubstituteExtensions.Received(_authentication.Connector, 1).Dispose();
    }

    private sealed class Adapter(BotFrameworkAuthentication authentication) : CloudAdapterBase(authentication)
    {
        public Task<InvokeResponse> ProcessAsync(Activity activity, BotCallbackHandler callback, string header = "header", CancellationToken cancellationToken = default) =>
            ProcessActivityAsync(header, activity, callback, cancellationToken);
    }
}
