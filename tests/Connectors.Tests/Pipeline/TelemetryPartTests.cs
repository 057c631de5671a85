using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Pipeline;

public sealed class TelemetryPartTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_problems_reference_is_short_and_in_the_log()
    {
        var result = await _business.AskAsync(new GetOrderStatus(new("9999")), Callers.Ada);

        Assert.Matches("^R-[2-9A-HJKMNP-Z]{6}$", result.Problem?.Reference);
        Assert.Contains(result.Problem!.Reference, _business.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_neither_the_order_nor_the_customer()
    {
        await _business.AskAsync(new GetOrderStatus(new("9999")), Callers.Guest("ada@example.com"));

        Assert.DoesNotContain("9999", _business.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@", _business.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_call_is_counted_with_how_it_ended()
    {
        var seen = new List<(string Instrument, string Tags)>();
        using var listener = Listen(seen);

        await _business.AskAsync(new CheckStock(new("KET-001")), Callers.Nobody);
        await _business.AskAsync(new CheckStock(new("KET-001")), Callers.Nobody);
        await _business.AskAsync(new CheckStock(new("NO-1")), Callers.Nobody);

        Assert.Equal(
            [
                ("chatbot.capability.duration", "capability=check_stock connector=Sample outcome=Answered"),
                ("chatbot.capability.cached", "capability=check_stock"),
                ("chatbot.capability.duration", "capability=check_stock connector=Sample outcome=Answered"),
                ("chatbot.capability.duration", "capability=check_stock connector=Sample outcome=NotFound"),
            ],
            seen);
    }

    [Fact]
    public async Task Every_call_is_a_span_with_its_outcome()
    {
        var spans = new List<Activity>();
        using var source = new ActivitySource("test");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name is CapabilityMetrics.SourceName or "test",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var turn = source.StartActivity("turn");

        var result = await _business.AskAsync(new CheckStock(new("NO-1")), Callers.Nobody);

        var span = Assert.Single(spans, span => span.ParentSpanId == turn!.SpanId);
        Assert.Equal("check_stock", span.OperationName);
        Assert.Equal("NotFound", span.GetTagItem("chatbot.outcome"));
        Assert.Equal(result.Problem?.Reference, span.GetTagItem("chatbot.reference"));
    }

    public void Dispose() => _business.Dispose();

    private MeterListener Listen(List<(string Instrument, string Tags)> seen)
    {
        var ours = _business.Get<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CapabilityMetrics.SourceName && instrument.Meter.Scope == ours)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => seen.Add((instrument.Name, Text(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => seen.Add((instrument.Name, Text(tags))));
        listener.Start();
        return listener;
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
