using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Risk;

/// <summary>Asks a risk service over HTTP.</summary>
internal sealed class RiskService(IOptions<RiskOptions> options, TimeProvider clock) : IRiskScorer, IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly HttpClient _http = new(ConnectorHttp.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 64 * 1024 };

    public async ValueTask<RiskScore> ScoreAsync(RiskQuestion question, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var asked = new { question.Verb, question.Access, question.Caller.Customer, question.Caller.Level, question.Caller.Channel, question.Facts.Role, question.Facts.Regions, question.Facts.Numbers };
        using var response = await _http.PostAsJsonAsync(options.Value.Address, asked, Json, linked.Token);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<RiskScore>(Json, linked.Token) is { Points: >= 0 and <= 100, Reasons: not null } score
            ? score
            : throw new JsonException("The risk service answered without points from 0 to 100 and reasons.");
    }

    public void Dispose() => _http.Dispose();
}
