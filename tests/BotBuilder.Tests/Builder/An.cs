using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Builder;

/// <summary>Activities with valid defaults: a test names only what it is about.</summary>
internal static class An
{
    public static Activity Activity(string type = ActivityTypes.Message, string text = null, string user = "user", string conversation = "conversation", string channel = "test") => new()
    {
        Type = type,
        Id = "activity-1",
        Text = text,
        ChannelId = channel,
        ServiceUrl = "http://localhost/service",
        From = new ChannelAccount { Id = user, Name = "User" },
        Recipient = new ChannelAccount { Id = "bot", Name = "Bot" },
        Conversation = new ConversationAccount { Id = conversation },
    };

    public static TurnContext Turn(Activity activity = null) => new(new RecordingAdapter(), activity ?? Activity());
}
