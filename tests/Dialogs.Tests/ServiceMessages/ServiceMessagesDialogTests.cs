namespace ChatBot.Dialogs.Tests.ServiceMessages;

public sealed class ServiceMessagesDialogTests
{
    [Fact]
    public async Task Messages_are_stopped_and_sent_again_as_the_customer_says()
    {
        var talk = Talk.AsAda();

        var stopped = await talk.SayAsync("stop these messages");
        var resumed = await talk.SayAsync("send them again");

        Assert.Contains("I will not write to you of my own accord any more", Assert.Single(stopped), StringComparison.Ordinal);
        Assert.Contains("I will write to you", Assert.Single(resumed), StringComparison.Ordinal);
        Assert.Equal([false, true], talk.Consents);
    }

    [Fact]
    public async Task A_guest_is_told_that_nobody_writes_to_them()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("stop these messages");

        Assert.Contains("I do not know who you are", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Empty(talk.Consents);
    }
}
