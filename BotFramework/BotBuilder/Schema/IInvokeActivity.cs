namespace Microsoft.Bot.Schema;

/// <summary>A request that is answered in the HTTP response of the same call.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The name of an event, invoke, command or trace.</summary>
    string Name { get; set; }

    /// <summary>The place in a conversation that the activity is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>Free JSON that belongs to the activity: a JObject or JArray, or a plain value, when received.</summary>
    object Value { get; set; }
}
