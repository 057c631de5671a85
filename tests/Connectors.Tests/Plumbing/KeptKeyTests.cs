using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Plumbing;

public sealed class KeptKeyTests : IDisposable
{
    private readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"chatbot-{Guid.NewGuid():N}"));

    [Fact]
    public void The_key_outlives_a_restart()
    {
        var before = new KeptKey(_folder).Hash("text");

        var after = new KeptKey(_folder).Hash("text");

        Assert.Equal(before, after);
    }

    [Fact]
    public void Another_installation_has_another_key()
    {
        var ours = new KeptKey(_folder).Hash("text");
        File.Delete(_folder.PathOf("connectors.key"));

        var theirs = new KeptKey(_folder).Hash("text");

        Assert.NotEqual(ours, theirs);
    }

    [Fact]
    public void Where_one_text_ends_matters()
    {
        var key = new KeptKey(_folder);

        Assert.NotEqual(key.Hash("ab", "c"), key.Hash("a", "bc"));
    }

    [Fact]
    public async Task Two_that_start_at_once_agree_on_one_key()
    {
        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new KeptKey(_folder).Hash("text"))));

        Assert.Single(hashes.Distinct());
        Assert.Equal(["connectors.key"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Only_its_owner_may_read_the_key()
    {
        new KeptKey(_folder).Hash("text");

        // Windows has no such modes; there the folder's own permissions count.
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(_folder.PathOf("connectors.key"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public void A_damaged_key_says_what_to_do()
    {
        File.WriteAllText(_folder.PathOf("connectors.key"), "short");

        var stopped = Assert.Throws<SettingsException>(() => new KeptKey(_folder).Hash("text"));

        Assert.Contains("Delete it", stopped.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);
}
