using System.Globalization;

namespace ChatBot.Connectors.Sample;

/// <summary>Instants as the database keeps them: text that sorts as time does.</summary>
internal static class SampleTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The instant as it will be read again.</summary>
    public static DateTimeOffset Whole(DateTimeOffset at) => Read(Write(at));

    public static DateTimeOffset? ReadOptional(string? text) => text is null ? null : Read(text);
}
