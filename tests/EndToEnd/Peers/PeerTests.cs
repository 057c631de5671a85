namespace ChatBot.EndToEnd.Peers;

/// <summary>Microsoft's own clients and channels, unchanged, talk to the bot.</summary>
public sealed class PeerTests(RunningBot running) : IClassFixture<RunningBot>
{
    private const int MostTalks = 3;

    [PeerFact]
    public async Task The_client_inside_Web_Chat_talks_over_the_bots_own_channel()
    {
        await Peer.RunAsync(Peer.Kit, ["install", "dlclient"]);
        var secret = await File.ReadAllTextAsync(Path.Combine(running.Bot.DataFolder, "directline.secret"));

        foreach (var socket in new[] { "1", "0" })
        {
            var log = await TalkAsync(
                "Which e-mail address do you use with us?", $"{running.Bot.Address}v3/directline", socket, secret.Trim(), "hello", "where is order 1042?");

            Assert.Contains("status Online", log, StringComparison.Ordinal);
            Assert.Contains("Hello! What can I do for you?", log, StringComparison.Ordinal);
            Assert.Contains("Which e-mail address do you use with us?", log, StringComparison.Ordinal);
        }
    }

    [PeerFact]
    public async Task Offline_directline_brings_messages_and_takes_answers()
    {
        await Peer.RunAsync(Peer.Kit, ["install", "dlclient"]);
        await using var channel = await Peer.UpAsync("offline-directline", running.Bot.Address);

        var log = await TalkAsync("Hello! What can I do for you?", "http://127.0.0.1:3000/directline", "0", "x", "hello");

        Assert.Contains("Hello! What can I do for you?", log, StringComparison.Ordinal);
    }

    /// <summary>The client listens for three seconds and goes. A busy machine may need longer for the first answer, so it may come again, into a new conversation.</summary>
    private static async Task<string> TalkAsync(string awaited, params string[] arguments)
    {
        var log = "";

        for (var talks = 0; talks < MostTalks && !log.Contains(awaited, StringComparison.Ordinal); talks++)
        {
            log = await Peer.RunAsync("node", [Peer.Script("dlclient/dl.js"), .. arguments]);
        }

        return log;
    }
}
