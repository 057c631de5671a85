using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a read receipt event: how far the user has read.</summary>
public class ReadReceiptInfo
{
    /// <summary>Creates an empty instance.</summary>
    public ReadReceiptInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ReadReceiptInfo(string lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    /// <summary>The last read message id.</summary>
    [JsonProperty(PropertyName = "lastReadMessageId", NullValueHandling = NullValueHandling.Ignore)]
    public string LastReadMessageId { get; set; }

    /// <summary>Whether the user has read the message with this id.</summary>
    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);

    /// <summary>Whether a message is not later than the last one read. Teams numbers messages by their time; other ids are never read.</summary>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.Integer, CultureInfo.InvariantCulture, out var compared)
        && long.TryParse(lastReadMessageId, NumberStyles.Integer, CultureInfo.InvariantCulture, out var lastRead)
        && compared <= lastRead;
}
