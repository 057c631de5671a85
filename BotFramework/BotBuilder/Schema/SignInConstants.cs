namespace Microsoft.Bot.Schema;

/// <summary>The names of the activities that complete a sign-in.</summary>
public static class SignInConstants
{
    /// <summary><c>cardExtension/token</c>.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";

    /// <summary><c>signin/tokenExchange</c>.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary><c>tokens/response</c>.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary><c>signin/verifyState</c>.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";
}
