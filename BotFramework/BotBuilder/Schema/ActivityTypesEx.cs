namespace Microsoft.Bot.Schema;

/// <summary>Activity types that never reach the wire by themselves: they are signals between a bot and its adapter.</summary>
public static class ActivityTypesEx
{
    /// <summary><c>delay</c>.</summary>
    public const string Delay = "delay";

    /// <summary><c>invokeResponse</c>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
