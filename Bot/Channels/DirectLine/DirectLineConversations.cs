using System.Data.Common;
using System.Text.Json.Nodes;
using ChatBot.Conversations;
using ChatBot.Data;

namespace ChatBot.Channels.DirectLine;

/// <summary>Begins conversations and tells the bot who is in them.</summary>
internal sealed class DirectLineConversations(IStore store, DirectLineLog log, Mailbox mailbox)
{
    /// <summary>Begins a conversation and tells the bot; false when it had begun before, and then nothing happens.</summary>
    public async Task<bool> StartAsync(string conversation, DirectLineUser? user, string? locale, CancellationToken cancellationToken)
    {
        var started = await store.WriteAsync(
            async transaction =>
            {
                if (!await log.BeginAsync(transaction, conversation, locale))
                {
                    return false;
                }

                await TellAsync(transaction, conversation, DirectLineActivities.Bot(), user);

                if (user is not null)
                {
                    await JoinAsync(transaction, conversation, user);
                }

                return true;
            },
            cancellationToken);

        if (started)
        {
            mailbox.Ready.Ring(new ConversationKey(DirectLineChannel.ChannelId, conversation));
        }

        return started;
    }

    /// <summary>Tells the bot who the user is, the first time that this is known.</summary>
    public async Task JoinAsync(DbTransaction transaction, string conversation, DirectLineUser user)
    {
        if (await DirectLineLog.JoinAsync(transaction, conversation))
        {
            await TellAsync(transaction, conversation, user.ToAccount(conversation), user);
        }
    }

    private async Task TellAsync(DbTransaction transaction, string conversation, JsonObject member, DirectLineUser? user)
    {
        var place = await log.TakePlaceAsync(transaction, conversation) ?? throw DirectLineRefusal.NoSuchConversation();
        var arrival = new Arrival(
            new ConversationKey(DirectLineChannel.ChannelId, conversation),
            EntryKind.Activity,
            DirectLineActivities.Joined(member, user, place),
            user?.Speaker ?? Speaker.Guest,
            DuplicateKey: null);
        await mailbox.InsertAsync(transaction, arrival);
    }
}
