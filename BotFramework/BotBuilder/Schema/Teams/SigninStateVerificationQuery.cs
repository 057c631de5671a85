using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>signin/verifyState</c> invoke.</summary>
public class SigninStateVerificationQuery
{
    /// <summary>Creates an empty instance.</summary>
    public SigninStateVerificationQuery()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public SigninStateVerificationQuery(string state = null)
    {
        State = state;
    }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }
}
