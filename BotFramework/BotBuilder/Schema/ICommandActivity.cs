namespace Microsoft.Bot.Schema;

/// <summary>A request to do something, answered by a command result.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The name of an event, invoke, command or trace.</summary>
    string Name { get; set; }

    /// <summary>Free JSON that belongs to the activity: a JObject or JArray, or a plain value, when received.</summary>
    object Value { get; set; }
}
