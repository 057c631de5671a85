using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class DateTimePromptTests
{
    // A Monday morning in Lisbon, where the server need not be.
    private static readonly DateTimeOffset Now = new(2016, 11, 7, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Tomorrow_is_counted_from_the_users_own_day()
    {
        // Late in the evening at home it is the next day already in most of the world.
        var home = new DateTimeOffset(2016, 11, 7, 23, 30, 0, TimeSpan.FromHours(-11));

        var resolution = Assert.Single(await ReadAsync("tomorrow", home));

        Assert.Equal(("2016-11-08", "2016-11-08"), (resolution.Timex, resolution.Value));
    }

    [Fact]
    public async Task A_date_without_a_year_has_a_past_and_a_future_reading()
    {
        var resolutions = await ReadAsync("May 5", Now);

        Assert.Equal(["2016-05-05", "2017-05-05"], resolutions.Select(resolution => resolution.Value));
        Assert.All(resolutions, resolution => Assert.Equal("XXXX-05-05", resolution.Timex));
    }

    [Fact]
    public async Task A_time_without_morning_or_evening_has_both_readings()
    {
        var resolutions = await ReadAsync("at 7:30", Now);

        Assert.Equal(["07:30:00", "19:30:00"], resolutions.Select(resolution => resolution.Value));
    }

    [Fact]
    public async Task A_range_has_a_start_and_an_end()
    {
        var resolution = Assert.Single(await ReadAsync("this week", Now));

        Assert.Equal(("2016-11-07", "2016-11-14"), (resolution.Start, resolution.End));
        Assert.Null(resolution.Value);
    }

    [Fact]
    public async Task What_is_no_time_is_asked_for_again()
    {
        var conversation = Asking();

        await conversation.Flow().Test("hi", "When?").Test("blue cheese", "Which day?").StartTestAsync();
    }

    private static async Task<IList<DateTimeResolution>> ReadAsync(string text, DateTimeOffset now)
    {
        var conversation = Asking();
        await conversation.SayAsync("hi");
        var answer = conversation.Adapter.MakeActivity(text);
        answer.LocalTimestamp = now;

        await conversation.SendAsync(answer);

        return (IList<DateTimeResolution>)conversation.Result.Result;
    }

    private static Conversation Asking()
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("When?"), RetryPrompt = MessageFactory.Text("Which day?") }, token),
            (step, token) => step.EndDialogAsync(step.Result, token),
        ]));
        dialog.AddDialog(new DateTimePrompt("ask"));
        return new Conversation(dialog);
    }
}
