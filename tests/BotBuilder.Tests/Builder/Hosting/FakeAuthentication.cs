using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using NSubstitute;

namespace BotBuilder.Tests.Builder.Hosting;

/// <summary>Trusts everybody, and gives connectors that remember what they were asked.</summary>
internal sealed class FakeAuthentication : BotFrameworkAuthentication
{
    public FakeAuthentication()
    {
        Connector.Conversations.Returns(Conversations);
        Conversations.ReplyToActivityWithHttpMessagesAsync(default, default, default, default, default).ReturnsForAnyArgs(call => Sent("reply", call.ArgAt<Activity>(2)));
        Conversations.SendToConversationWithHttpMessagesAsync(default, default, default, default).ReturnsForAnyArgs(call => Sent("send", call.ArgAt<Activity>(1)));
        Conversations.UpdateActivityWithHttpMessagesAsync(default, default, default, default, default).ReturnsForAnyArgs(call => Sent("update", call.ArgAt<Activity>(2)));
        Conversations.DeleteActivityWithHttpMessagesAsync(default, default, default, default).ReturnsForAnyArgs(call =>
        {
            Calls.Add($"delete {call.ArgAt<string>(0)} {call.ArgAt<string>(1)}");
            return new HttpOperationResponse();
        });
        Conversations.CreateConversationWithHttpMessagesAsync(default, default, default).ReturnsForAnyArgs(call =>
        {
            Created = call.ArgAt<ConversationParameters>(0);
            return new HttpOperationResponse<ConversationResourceResponse> { Body = new ConversationResourceResponse { Id = "new-conversation", ActivityId = "first" } };
        });
    }

    public List<string> Calls { get; } = [];

    public List<(string ServiceUrl, string Audience)> ConnectorsMade { get; } = [];

    public int UserTokenClientsMade { get; private set; }

    public ConversationParameters Created { get; private set; }

    public ClaimsIdentity Identity { get; } = new([new Claim("aud", "bot-app")], "fake");

    public IConnectorClient Connector { get; } = Substitute.For<IConnectorClient>();

    public UserTokenClient UserTokens { get; } = Substitute.For<UserTokenClient>();

    private IConversations Conversations { get; } = Substitute.For<IConversations>();

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        authHeader == "forged"
            ? throw new UnauthorizedAccessException("forged")
            : Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = Identity, Audience = "audience", CallerId = "urn:botframework:azure", ConnectorFactory = CreateConnectorFactory(Identity) });

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        authHeader == "forged" ? throw new UnauthorizedAccessException("forged") : Task.FromResult(Identity);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(this);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        UserTokenClientsMade++;
        return Task.FromResult(UserTokens);
    }

    public override BotFrameworkClient CreateBotFrameworkClient() => throw new NotSupportedException();

    private HttpOperationResponse<ResourceResponse> Sent(string how, Activity activity)
    {
        Calls.Add($"{how} {activity.Type} {activity.Text} {activity.Id}".TrimEnd());
        return new HttpOperationResponse<ResourceResponse> { Body = new ResourceResponse($"id-{Calls.Count}") };
    }

    private sealed class Factory(FakeAuthentication owner) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            owner.ConnectorsMade.Add((serviceUrl, audience));
            return Task.FromResult(owner.Connector);
        }
    }
}
