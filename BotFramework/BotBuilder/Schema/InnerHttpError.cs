using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The failure of a call that the channel made in turn.</summary>
public class InnerHttpError
{
    /// <summary>Creates an empty instance.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public InnerHttpError(int? statusCode = null, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The status code.</summary>
    [JsonProperty(PropertyName = "statusCode", NullValueHandling = NullValueHandling.Ignore)]
    public int? StatusCode { get; set; }

    /// <summary>The body of the failed call.</summary>
    [JsonProperty(PropertyName = "body", NullValueHandling = NullValueHandling.Ignore)]
    public object Body { get; set; }
}
