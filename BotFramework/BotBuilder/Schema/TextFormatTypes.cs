namespace Microsoft.Bot.Schema;

/// <summary>How <see cref="Activity.Text"/> is to be read; Markdown when absent.</summary>
public static class TextFormatTypes
{
    /// <summary><c>markdown</c>.</summary>
    public const string Markdown = "markdown";

    /// <summary><c>plain</c>.</summary>
    public const string Plain = "plain";

    /// <summary><c>xml</c>.</summary>
    public const string Xml = "xml";
}
