using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Declarative;

/// <summary>Sends the requests that a file describes.</summary>
internal sealed class DeclarativeClient(ConnectorHttp http, DeclaredSystem system, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private readonly Uri _base = BaseOf(system, settings);

    /// <summary>The settings as paths find them.</summary>
    public JsonObject Settings { get; } = new(settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value)));

    /// <summary>One step's request.</summary>
    public Task<HttpReply> SendAsync(DeclaredStep step, JsonObject scope, CancellationToken cancellationToken)
    {
        var (method, path) = step.Requests[0];
        var query = (step.Query ?? []).Select(part => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(DeclaredTemplate.Fill(part.Value, scope, value => value))}");
        var address = string.Join('?', new[] { DeclaredTemplate.Fill(path, scope, Uri.EscapeDataString), string.Join('&', query) }.Where(part => part.Length > 0));
        return SendAsync(method, new(_base, address), step, scope, cancellationToken);
    }

    /// <summary>A further page; only of the same system, for the secret goes along.</summary>
    public Task<HttpReply> NextAsync(string next, DeclaredStep step, JsonObject scope, HttpReply reply, CancellationToken cancellationToken) =>
        Uri.TryCreate(_base, next, out var address) && _base.IsBaseOf(address)
            ? SendAsync(HttpMethod.Get, address, step, scope, cancellationToken)
            : throw reply.Unreadable("leads to a next page outside of the system");

    public void Dispose() => http.Dispose();

    private async Task<HttpReply> SendAsync(HttpMethod method, Uri address, DeclaredStep step, JsonObject scope, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(new("application/json"));
        foreach (var (name, value) in (system.Headers ?? []).Concat(step.Headers ?? []))
        {
            request.Headers.TryAddWithoutValidation(name, DeclaredTemplate.Fill(value, scope, OneLine));
        }

        request.Headers.Authorization = system.Access switch
        {
            { Bearer: { } token } => new AuthenticationHeaderValue("Bearer", DeclaredTemplate.Fill(token, scope, OneLine)),
            { Basic: { } user } => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(DeclaredTemplate.Fill(user, scope, value => value)))),
            _ => request.Headers.Authorization,
        };
        request.Content = step.Body is null ? null : JsonContent.Create(DeclaredTemplate.FillAll(step.Body, scope));
        return await http.SendAsync(request, cancellationToken);
    }

    // A line break would begin another header.
    private static string OneLine(string value) => value.ReplaceLineEndings(" ");

    private static Uri BaseOf(DeclaredSystem system, IReadOnlyDictionary<string, string> settings)
    {
        var scope = new JsonObject { ["settings"] = new JsonObject(settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value))) };
        var text = DeclaredTemplate.Fill(system.Base, scope, value => value);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) && text.EndsWith('/')
            ? address
            : throw new SettingsException($"Connectors:{system.Name}", "gives a base address that cannot be used", "Write a whole one, with https and a slash at its end.");
    }
}
