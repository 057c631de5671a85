namespace ChatBot.EndToEnd.Peers;

/// <summary>A test with real clients and channels that stand beside the repository (Outside); skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PeerFactAttribute : FactAttribute
{
    /// <summary>Looks for the clients.</summary>
    public PeerFactAttribute()
    {
        if (!File.Exists(Peer.Kit))
        {
            Skip = "Outside: ../shared/peers is absent.";
        }
    }
}
