namespace Microsoft.Bot.Schema;

/// <summary>A note for developers; sent to the Emulator only.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>A label for a trace.</summary>
    string Label { get; set; }

    /// <summary>The name of an event, invoke, command or trace.</summary>
    string Name { get; set; }

    /// <summary>The place in a conversation that the activity is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>Free JSON that belongs to the activity: a JObject or JArray, or a plain value, when received.</summary>
    object Value { get; set; }

    /// <summary>The type of the value, by its name.</summary>
    string ValueType { get; set; }
}
