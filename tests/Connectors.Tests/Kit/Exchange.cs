using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>One request as a system saw it, and what it answered.</summary>
internal sealed class Exchange
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>With its question mark, as it came.</summary>
    public required string Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string Text { get; init; }

    /// <summary>The body, if it is JSON.</summary>
    public JsonNode? Json { get; private init; }

    public int Status { get; set; }

    public JsonNode? Answer { get; set; }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string? Parameter(string name) => QueryHelpers.ParseQuery(Query).TryGetValue(name, out var value) ? value.ToString() : null;

    public static async Task<Exchange> ReadAsync(HttpRequest request)
    {
        var text = await new StreamReader(request.Body).ReadToEndAsync();
        return new()
        {
            Method = request.Method,
            Path = request.Path.Value!,
            Query = request.QueryString.Value ?? "",
            Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Text = text,
            Json = request.ContentType?.Contains("json", StringComparison.Ordinal) is true ? Parse(text) : null,
        };
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
