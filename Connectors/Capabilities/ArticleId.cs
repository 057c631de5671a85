using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of one help article: <c>returns</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<ArticleId>))]
[TypeConverter(typeof(IdentifierTypeConverter<ArticleId>))]
public readonly record struct ArticleId : IIdentifier<ArticleId>
{
    private readonly string? _value;

    /// <summary>Takes a help article id that is known to be one.</summary>
    /// <param name="value">The help article id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public ArticleId(string value) => _value = IdentifierText.Checked<ArticleId>(value);

    private ArticleId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "help article id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out ArticleId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The help article id as it is written.</summary>
    public override string ToString() => Value;
}
