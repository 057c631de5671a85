using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Devices;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;

namespace ChatBot.Connectors.Sample;

/// <summary>What the shop's smart devices told last.</summary>
internal sealed class SampleDevices(SampleDatabase database) : IAnswers<GetDeviceStatus, DeviceStatus>
{
    public Task<CapabilityResult<DeviceStatus>> AnswerAsync(GetDeviceStatus request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<DeviceStatus>>(
            connection => connection.QuerySingleOrDefault<DeviceRow>("""
                SELECT devices.id, customer, email, devices.name, online, battery, fault, seen_at AS SeenAt
                FROM devices JOIN customers ON customers.id = customer WHERE devices.id = @id
                """, new { id = request.Device.Value }) is { } row ? StatusOf(row) : Problem.NotFound(),
            cancellationToken);

    private static DeviceStatus StatusOf(DeviceRow row) => new(
        new(row.Id), row.Name, row.Online != 0, (int?)row.Battery, row.Fault, SampleTime.Read(row.SeenAt), new(new(row.Customer), new(row.Email)));
}
