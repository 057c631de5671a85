using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Webhooks;

/// <summary>The signature vectors that stand beside the repository.</summary>
internal static class Vectors
{
    public const string File = "contracts/webhooks/signature-vectors.json";

    /// <summary>A vector's secret and the delivery that it signs.</summary>
    public static (string Secret, WebhookDelivery Delivery) Find(string id)
    {
        using var all = JsonDocument.Parse(System.IO.File.ReadAllText(Outside.Path(File)));
        var vector = all.RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var headers = vector.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
        var body = vector.TryGetProperty("bodyFile", out var file)
            ? System.IO.File.ReadAllBytes(Outside.Path($"contracts/webhooks/{file.GetString()}"))
            : Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!);
        return (vector.GetProperty("secret").GetString()!, new WebhookDelivery(headers, body));
    }

    /// <summary>A delivery made here.</summary>
    public static WebhookDelivery Delivery(string body, params (string Name, string Value)[] headers) => new(
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetBytes(body));

    /// <summary>The body that vendors.md signs for every vendor.</summary>
    public const string Body = """{"id":"evt_1","type":"invoice.payment_failed"}""";
}
