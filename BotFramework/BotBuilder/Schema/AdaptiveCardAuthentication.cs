namespace Microsoft.Bot.Schema;

/// <summary>The token exchange that comes along with an Adaptive Card action.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    /// <summary>Creates an empty instance.</summary>
    public AdaptiveCardAuthentication()
    {
    }
}
