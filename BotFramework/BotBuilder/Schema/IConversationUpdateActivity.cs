namespace Microsoft.Bot.Schema;

/// <summary>Members joined or left, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Whether earlier history was shown to new members (deprecated).</summary>
    bool? HistoryDisclosed { get; set; }

    /// <summary>The members who joined. In a team they may be many: do not greet each.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>The members who left.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    string TopicName { get; set; }
}
