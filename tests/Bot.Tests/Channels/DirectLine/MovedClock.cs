namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>The system's clock, which a test may move on.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan _moved;

    public void Move(TimeSpan by) => _moved += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _moved;
}
