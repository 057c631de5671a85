using ChatBot.Evaluation.Conversations;
using Xunit;
using Xunit.Abstractions;

namespace ChatBot.Tests.Understanding;

public sealed class ConversationsTests(ITestOutputHelper log) : IDisposable
{
    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Every_conversation_that_is_kept_goes_as_it_is_written()
    {
        var folder = Path.Combine(HouseTests.FindRoot(), "tests", "Evaluation", "Conversations", "Chats");

        var end = await ConversationsCommand.RunAsync([folder, "--runs", "1"], _output);

        log.WriteLine(_output.ToString());
        Assert.True(end == 0, _output.ToString());
        Assert.DoesNotContain("\"conversations\":0", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_goes_otherwise_fails_and_says_where()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-chats-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "wrong.chat"), "> hello\n< the moon is made of cheese\n! a\n");

        var end = await ConversationsCommand.RunAsync([folder, "--runs", "1"], _output);

        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, end);
        Assert.Contains("wrong.chat, run 0: \"hello\" was answered", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("expected < the moon", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"hardPassRate\":0,", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("< hello")]
    [InlineData("> hello\nvary: colours")]
    [InlineData("# nothing")]
    public async Task A_file_that_cannot_be_understood_is_named(string text)
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-chats-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "odd.chat"), text);

        var mistake = await Assert.ThrowsAsync<FormatException>(() => ConversationsCommand.RunAsync([folder, "--runs", "1"], _output));

        Directory.Delete(folder, recursive: true);
        Assert.StartsWith("odd.chat", mistake.Message, StringComparison.Ordinal);
    }
}
