using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ChatBot.Channels;

/// <summary>Reads an activity that somebody posted.</summary>
internal static class IncomingActivity
{
    // Dates stay as they were written: a text that looks like one is a text.
    private static readonly JsonSerializerSettings Exact = new(HttpHelper.BotMessageSerializerSettings)
    {
        DateParseHandling = DateParseHandling.None,
        Converters = [.. HttpHelper.BotMessageSerializerSettings.Converters, new ExactTypes()],
    };

    /// <summary>Reads it as a turn will, after making sure that every property has its type.</summary>
    /// <param name="reason">Why it cannot be read, as a sentence for whoever posted it; empty when it can.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryRead(string json, [NotNullWhen(true)] out Activity? activity, out string reason)
    {
        try
        {
            // The SDK's settings turn a number into a text and the reverse; what a client got wrong is better told than guessed.
            JsonConvert.DeserializeObject<Activity>(json, Exact);
            activity = JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings);
            reason = activity is null ? "The body is empty." : "";
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            activity = null;
            reason = exception switch
            {
                JsonSerializationException { InnerException: WrongTypeException wrong } => wrong.Message,
                JsonReaderException { Path: { Length: > 0 } path } => $"The body is not an activity: '{path}' cannot be read.",
                _ => "The body is not an activity: it is not valid JSON of that shape.",
            };
        }

        return reason.Length == 0;
    }

    /// <summary>Takes texts and booleans as such only.</summary>
    private sealed class ExactTypes : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => TokenOf(objectType) is not JsonToken.None;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            reader.TokenType == TokenOf(objectType) || reader.TokenType is JsonToken.Null
                ? reader.Value
                : throw new JsonSerializationException("A wrong type.", new WrongTypeException(reader.Path, TokenOf(objectType)));

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException("This converter reads only.");

        private static JsonToken TokenOf(Type type) => type switch
        {
            _ when type == typeof(string) => JsonToken.String,
            _ when type == typeof(bool) || type == typeof(bool?) => JsonToken.Boolean,
            _ => JsonToken.None,
        };
    }

    private sealed class WrongTypeException(string path, JsonToken expected)
        : Exception($"'{path}' must be a {expected.ToString().ToLowerInvariant()}.");
}
