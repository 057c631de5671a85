using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Chaos;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Chaos;

public sealed class ChaosTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task With_two_faults_and_ten_slow_answers_in_a_hundred_customers_see_next_to_none_and_no_write_is_wrong()
    {
        using var business = Start("""
            seed: 7
            connectors:
              Sample: { faults: 0.02, slow: 0.1, delay: "00:00:02", lostAnswers: 0.01 }
            """, new() { ["Capabilities:get_order_status:Cache"] = "00:00:00" });

        for (var i = 0; i < 1500; i++)
        {
            var ada = Callers.Ada with { ConversationId = $"c{i}" };
            await business.AskAsync(new GetOrderStatus(new("1042")), ada);
            if (i % 5 == 0)
            {
                await business.AskAsync(new CreateTicket($"Chaos {i}", "Text."), ada);
            }

            business.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var card = business.Get<ChaosScorecard>();
        Assert.True(card.ReadErrorRate <= 0.005, card.ToString());
        Assert.Equal((0, 300), (card.WrongWrites, card.Writes));
        Assert.DoesNotContain("put in          0 faults, 0 slow answers, 0 lost", card.ToString(), StringComparison.Ordinal);
        Assert.Equal(300, business.Query<long>("SELECT COUNT(DISTINCT subject) FROM tickets WHERE subject LIKE 'Chaos %'"));
        Assert.Equal(300, business.Query<long>("SELECT COUNT(*) FROM tickets WHERE subject LIKE 'Chaos %'"));
    }

    [Fact]
    public async Task A_connector_that_the_profile_does_not_name_has_no_faults()
    {
        using var business = Start("connectors: { Zendesk: { faults: 1 } }");

        var result = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);

        Assert.True(result.Succeeded);
    }

    [Theory]
    [InlineData("connectors: { Sample: { faults: 2 } }", "names a fault that cannot be")]
    [InlineData("connectors: { Sample: { delay: tomorrow } }", "names a fault that cannot be")]
    [InlineData("connectors: { Sample: { fautls: 0.1 } }", "cannot be read")]
    public void A_profile_that_cannot_be_stops_the_start(string profile, string expected)
    {
        var stopped = Assert.Throws<SettingsException>(() => Start(profile));

        Assert.Contains(expected, stopped.Message, StringComparison.Ordinal);
    }

    private Business Start(string profile, Dictionary<string, string?>? more = null)
    {
        File.WriteAllText(_file, profile);
        return new(new(more ?? []) { ["chaos"] = _file });
    }
}
