using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class BotAdapterTests
{
    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        var seen = new List<string>();
        var adapter = new RecordingAdapter();
        adapter.Use(new Named("one", seen)).Use(new MiddlewareSet().Use(new Named("two", seen)).Use(new Named("three", seen)));

        await adapter.RunAsync(An.Activity(), (_, _) =>
        {
            seen.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["one", "two", "three", "bot", "after three", "after two", "after one"], seen);
    }

    [Fact]
    public async Task A_middleware_that_does_not_go_on_ends_the_turn()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new Stop());
        var reached = false;

        await adapter.RunAsync(An.Activity(), (_, _) =>
        {
            reached = true;
            return Task.CompletedTask;
        });

        Assert.False(reached);
    }

    [Fact]
    public async Task An_exception_goes_to_OnTurnError_if_there_is_one_and_else_to_the_caller()
    {
        var adapter = new RecordingAdapter();
        Exception seen = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(An.Activity(), (_, _) => throw new InvalidOperationException("no")));
        adapter.OnTurnError = async (turn, exception) =>
        {
            seen = exception;
            await turn.SendActivityAsync("sorry");
        };
        await adapter.RunAsync(An.Activity(), (_, _) => throw new InvalidOperationException("no"));

        Assert.IsType<InvalidOperationException>(seen);
        Assert.Equal(["sorry"], adapter.Texts);
    }

    [Fact]
    public async Task The_token_reaches_middleware_and_bot()
    {
        using var source = new CancellationTokenSource();
        var adapter = new RecordingAdapter();
        adapter.Use(new Named("one", []));
        CancellationToken seen = default;

        await adapter.RunAsync(An.Activity(), (_, token) =>
        {
            seen = token;
            return Task.CompletedTask;
        }, source.Token);

        Assert.Equal(source.Token, seen);
    }

    [Fact]
    public async Task The_activity_s_locale_is_the_culture_within_the_turn_alone()
    {
        var adapter = new RecordingAdapter();
        var before = CultureInfo.CurrentCulture;
        var activity = An.Activity();
        activity.Locale = "de-DE";
        (string Culture, string Locale) within = default;

        await adapter.RunAsync(activity, (turn, _) =>
        {
            within = (CultureInfo.CurrentCulture.Name, ((TurnContext)turn).Locale);
            return Task.CompletedTask;
        });

        Assert.Equal(("de-DE", "de-DE"), within);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_culture_is_made_once_and_not_for_each_turn()
    {
        var adapter = new RecordingAdapter();
        var activity = An.Activity();
        activity.Locale = "fr-CA";
        var within = new List<CultureInfo>();

        for (var i = 0; i < 2; i++)
        {
            await adapter.RunAsync(activity, (_, _) =>
            {
                within.Add(CultureInfo.CurrentCulture);
                return Task.CompletedTask;
            });
        }

        Assert.Same(within[0], within[1]);
    }

    [Fact]
    public async Task A_culture_that_is_not_on_the_list_is_the_turn_s_language_but_not_the_server_s()
    {
        var adapter = new RecordingAdapter();
        var activity = An.Activity();
        activity.Locale = "fa-IR";
        var before = CultureInfo.CurrentCulture;
        (CultureInfo Culture, string Locale) within = default;

        await adapter.RunAsync(activity, (turn, _) =>
        {
            within = (CultureInfo.CurrentCulture, ((TurnContext)turn).Locale);
            return Task.CompletedTask;
        });

        Assert.Equal((before, "fa-IR"), within);
    }

    [Theory]
    [InlineData(null, "en-ZA", true)]
    [InlineData(null, "pl-PL", false)]
    [InlineData("pl; uk-UA", "pl-PL", true)]
    [InlineData("pl; uk-UA", "UK-ua", true)]
    [InlineData("pl; uk-UA", "en-US", false)]
    [InlineData("*", "fa-IR", true)]
    public void An_application_may_have_a_list_of_its_own(string setting, string culture, bool expected)
    {
        Assert.Equal(expected, KnownCultures.IsAllowed(KnownCultures.Find(culture), KnownCultures.AllowedBy(setting)));
    }

    [Theory]
    [InlineData("not-a-culture-at-all")]
    [InlineData("qqq-XX")]
    [InlineData("../../etc/passwd")]
    public async Task A_culture_that_the_system_does_not_know_is_left_alone(string locale)
    {
        var adapter = new RecordingAdapter();
        var activity = An.Activity();
        activity.Locale = locale;
        var before = CultureInfo.CurrentCulture;
        (CultureInfo Culture, string Locale) within = default;

        await adapter.RunAsync(activity, (turn, _) =>
        {
            within = (CultureInfo.CurrentCulture, ((TurnContext)turn).Locale);
            return Task.CompletedTask;
        });

        Assert.Equal((before, null), within);
    }

    [Fact]
    public async Task A_conversation_is_continued_with_an_event_of_the_bot_s_own()
    {
        var adapter = new RecordingAdapter();
        var reference = An.Activity().GetConversationReference();
        Activity seen = null;

        await adapter.ContinueConversationAsync("app", reference, async (turn, token) =>
        {
            seen = turn.Activity;
            await turn.SendActivityAsync("psst", cancellationToken: token);
        }, default);

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation, "conversation"), (seen.Type, seen.Name, seen.Conversation.Id));
        Assert.Equal(["psst"], adapter.Texts);
    }

    [Fact]
    public async Task What_an_adapter_does_not_offer_says_so()
    {
        var adapter = new RecordingAdapter();
        Task Callback(ITurnContext turn, CancellationToken token) => Task.CompletedTask;

        await Assert.ThrowsAsync<NotImplementedException>(async () => await adapter.ProcessActivityAsync(new ClaimsIdentity(), An.Activity(), Callback, default));
        await Assert.ThrowsAsync<NotImplementedException>(async () => await adapter.CreateConversationAsync("app", "test", "http://localhost", null, new ConversationParameters(), Callback, default));
    }

    [Fact]
    public void No_middleware_is_no_middleware()
    {
        Assert.Throws<ArgumentNullException>(() => new RecordingAdapter().Use(null));
    }

    private sealed class Named(string name, List<string> seen) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(name);
            await next(cancellationToken);
            seen.Add($"after {name}");
        }
    }

    private sealed class Stop : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
