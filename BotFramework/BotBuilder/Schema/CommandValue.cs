using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a <c>command</c> activity: work that one side asks the other to do.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class CommandValue<T>
{
    /// <summary>Creates an empty instance.</summary>
    public CommandValue()
    {
    }

    /// <summary>Ties a command and its result together.</summary>
    [JsonProperty(PropertyName = "commandId", NullValueHandling = NullValueHandling.Ignore)]
    public string CommandId { get; set; }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public T Data { get; set; }
}
