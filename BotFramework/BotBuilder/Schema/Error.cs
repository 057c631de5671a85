using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, as a channel says it.</summary>
public class Error
{
    /// <summary>Creates an empty instance.</summary>
    public Error()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The code.</summary>
    [JsonProperty(PropertyName = "code", NullValueHandling = NullValueHandling.Ignore)]
    public string Code { get; set; }

    /// <summary>The message.</summary>
    [JsonProperty(PropertyName = "message", NullValueHandling = NullValueHandling.Ignore)]
    public string Message { get; set; }

    /// <summary>The inner http error.</summary>
    [JsonProperty(PropertyName = "innerHttpError", NullValueHandling = NullValueHandling.Ignore)]
    public InnerHttpError InnerHttpError { get; set; }
}
