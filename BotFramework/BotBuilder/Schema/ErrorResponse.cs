using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a failed call.</summary>
public class ErrorResponse
{
    /// <summary>Creates an empty instance.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    /// <summary>What went wrong.</summary>
    [JsonProperty(PropertyName = "error", NullValueHandling = NullValueHandling.Ignore)]
    public Error Error { get; set; }
}
