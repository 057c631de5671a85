namespace Microsoft.Bot.Schema;

/// <summary>Codes that channels use in their error bodies. The list is open: decide by the HTTP status.</summary>
public class ErrorCodes
{
    /// <summary><c>BadArgument</c>.</summary>
    public const string BadArgument = "BadArgument";

    /// <summary><c>BadSyntax</c>.</summary>
    public const string BadSyntax = "BadSyntax";

    /// <summary><c>MessageSizeTooBig</c>.</summary>
    public const string MessageSizeTooBig = "MessageSizeTooBig";

    /// <summary><c>MissingProperty</c>.</summary>
    public const string MissingProperty = "MissingProperty";

    /// <summary><c>ServiceError</c>.</summary>
    public const string ServiceError = "ServiceError";

    /// <summary>Creates an empty instance.</summary>
    public ErrorCodes()
    {
    }
}
