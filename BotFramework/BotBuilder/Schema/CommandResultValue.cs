using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a <c>commandResult</c> activity: the outcome of a command.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class CommandResultValue<T>
{
    /// <summary>Creates an empty instance.</summary>
    public CommandResultValue()
    {
    }

    /// <summary>Ties a command and its result together.</summary>
    [JsonProperty(PropertyName = "commandId", NullValueHandling = NullValueHandling.Ignore)]
    public string CommandId { get; set; }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public T Data { get; set; }

    /// <summary>The error.</summary>
    [JsonProperty(PropertyName = "error", NullValueHandling = NullValueHandling.Ignore)]
    public Error Error { get; set; }
}
