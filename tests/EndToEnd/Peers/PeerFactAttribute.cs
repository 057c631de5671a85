namespace ChatBot.EndToEnd.Peers;

/// <summary>A test with real clients and channels that stand beside the repository (Outside); skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PeerFactAttribute : FactAttribute
{
    /// <summary>Looks for the clients.</summary>
    /// <param name="withBrowser">Whether the test needs a browser as well.</param>
    public PeerFactAttribute(bool withBrowser = false)
    {
        if (!File.Exists(Peer.Kit))
        {
            Skip = "Outside: ../shared/peers is absent.";
        }
        else if (withBrowser && !File.Exists(Browser.Executable))
        {
            Skip = $"Chromium is absent ({Browser.Executable}): apt-get install chromium, or run ./test.sh.";
        }
    }
}
