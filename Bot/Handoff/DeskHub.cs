using System.Text.RegularExpressions;
using ChatBot.Conversations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Bot.Schema;

namespace ChatBot.Handoff;

/// <summary>What agents do at the desk. A refusal is a <see cref="HubException"/>, whose words the page shows.</summary>
[Authorize(Policy = DeskSession.Scheme)]
internal sealed partial class DeskHub(
    Handoffs handoffs, DeskTranscript transcript, DeskPresence presence, DeskSignals signals, TurnCommit turns) : Hub
{
    private const int LongestMessage = 4_000;

    private string Agent => DeskSession.AgentOf(Context.User) ?? throw new HubException("You are not signed in.");

    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, Agent, Context.ConnectionAborted);
        presence.Come(Context);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        presence.Go(Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Who waits, and whom the agent talks with.</summary>
    public async Task<DeskList> List()
    {
        List<DeskCase> queue = [], mine = [];

        foreach (var open in await handoffs.ListAsync(Agent, Context.ConnectionAborted))
        {
            var lastSaid = await transcript.FindLastSaidAsync(open.Conversation, Context.ConnectionAborted);
            (open.State is HandoffState.Queued ? queue : mine).Add(
                new DeskCase(open.Id, open.Customer, open.Reason, open.Summary, open.Locale, open.RequestedAt, lastSaid));
        }

        return new DeskList(Agent, queue, mine);
    }

    /// <summary>What was said in a chat that waits, or is the agent's own.</summary>
    /// <param name="after">The id of the last line that the page has; 0 for none.</param>
    public async Task<IReadOnlyList<DeskLine>> Open(long handoff, long after)
    {
        var found = await handoffs.FindAsync(handoff, Context.ConnectionAborted);
        return found is { State: HandoffState.Queued } || found?.Agent == Agent
            ? await transcript.ReadAsync(found!.Conversation, after, Context.ConnectionAborted)
            : throw NotYours();
    }

    /// <summary>Takes a chat that waits.</summary>
    public async Task Accept(long handoff)
    {
        if (!await handoffs.AcceptAsync(handoff, Agent, Context.ConnectionAborted))
        {
            throw new HubException("Somebody else has taken this chat, or the customer has left.");
        }

        signals.Changed();
    }

    /// <summary>Says something to the customer.</summary>
    /// <param name="messageId">Made by the page; the same one again is said once.</param>
    /// <param name="text">1 to 4000 characters.</param>
    public async Task Say(long handoff, string messageId, string text)
    {
        if (!IsMessageId(messageId))
        {
            throw new HubException("The message has no id.");
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestMessage)
        {
            throw new HubException($"A message has 1 to {LongestMessage} characters.");
        }

        if (!await handoffs.SayAsync(handoff, Agent, messageId, text.Trim(), [], Context.ConnectionAborted))
        {
            throw NotYours();
        }
    }

    /// <summary>Shows the customer that the agent is typing.</summary>
    public async Task Typing(long handoff)
    {
        if (await handoffs.FindAddressAsync(handoff, Agent, Context.ConnectionAborted) is var (reference, speaker))
        {
            var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(reference);
            var conversation = new ConversationKey(reference.ChannelId, reference.Conversation.Id);
            await turns.DeliveryOf(reference.ServiceUrl).ShowAsync(
                new Outgoing(conversation, 0, OutgoingVerb.Send, $"typing-{handoff}", typing, speaker), Context.ConnectionAborted);
        }
    }

    /// <summary>Gives the chat back to the bot.</summary>
    /// <param name="note">For colleagues; the customer does not see it. Up to 4000 characters.</param>
    public async Task HandBack(long handoff, string? note)
    {
        if (note?.Length > LongestMessage)
        {
            throw new HubException($"A note has up to {LongestMessage} characters.");
        }

        if (!await handoffs.HandBackAsync(handoff, Agent, note, Context.ConnectionAborted))
        {
            throw NotYours();
        }
    }

    /// <summary>Whether it can tell a repeated message.</summary>
    public static bool IsMessageId(string? id) => id is not null && MessageId().IsMatch(id);

    private static HubException NotYours() => new("This chat is not yours, or it has ended.");

    [GeneratedRegex("^[A-Za-z0-9-]{8,64}$")]
    private static partial Regex MessageId();
}

/// <summary>The desk as one agent sees it.</summary>
/// <param name="Agent">The agent's name.</param>
internal sealed record DeskList(string Agent, IReadOnlyList<DeskCase> Queue, IReadOnlyList<DeskCase> Mine);

/// <summary>A chat in the list.</summary>
/// <param name="Customer">Their id; null for a guest.</param>
/// <param name="LastSaid">The id of their last line; the page tells by it what the agent has not read.</param>
internal sealed record DeskCase(long Id, string? Customer, string Reason, string Summary, string? Language, DateTimeOffset RequestedAt, long LastSaid);
