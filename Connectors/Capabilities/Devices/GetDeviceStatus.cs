namespace ChatBot.Connectors.Capabilities.Devices;

/// <summary>How one of the caller's own devices is doing.</summary>
/// <param name="Device">The number on the device.</param>
[Capability("get_device_status", Access.Read, Level = CallerLevel.Verified, Scopes = ["devices.read"])]
public sealed record GetDeviceStatus(DeviceId Device) : ICapability<DeviceStatus>;

/// <summary>A device as it last told.</summary>
/// <param name="Device">The device.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="IsOnline">Whether it can be reached.</param>
/// <param name="BatteryPercent">0 to 100; null when it has none.</param>
/// <param name="Fault">What is wrong, as a fixed name such as <c>probe_missing</c>; null when nothing is.</param>
/// <param name="SeenAt">When it told.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record DeviceStatus(DeviceId Device, string Name, bool IsOnline, int? BatteryPercent, string? Fault, DateTimeOffset SeenAt, Owner Owner) : IOwned;
