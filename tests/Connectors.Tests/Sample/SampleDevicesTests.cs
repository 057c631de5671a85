using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Devices;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleDevicesTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_device_tells_how_it_is_to_its_owner_alone()
    {
        var own = await _business.AskAsync(new GetDeviceStatus(new("thm-9002")), Callers.Ben);
        var other = await _business.AskAsync(new GetDeviceStatus(new("THM-9002")), Callers.Ada);

        Assert.Equal((false, 64, "probe_missing"), (own.Answer!.IsOnline, own.Answer.BatteryPercent, own.Answer.Fault));
        Assert.Equal(ProblemKind.NotFound, other.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
