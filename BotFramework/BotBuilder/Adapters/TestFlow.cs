using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation written down: what the user says and what the bot must answer, in order. Each method gives a longer flow; nothing runs before <see cref="StartTestAsync"/>, and each part runs once.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Lazy<Task> _run;

    /// <summary>Initializes a new instance of the <see cref="TestFlow"/> class with a part that is a task.</summary>
    /// <param name="task">The part.</param>
    /// <param name="flow">The flow whose adapter and bot are used.</param>
    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TestFlow"/> class with a part that begins with the flow.</summary>
    /// <param name="getTask">Begins the part.</param>
    /// <param name="flow">The flow whose adapter and bot are used.</param>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _run = new Lazy<Task>(getTask ?? (static () => Task.CompletedTask));
    }

    /// <summary>Initializes a new instance of the <see cref="TestFlow"/> class, empty.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="callback">The bot.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _run = new Lazy<Task>(Task.CompletedTask);
    }

    /// <summary>Initializes a new instance of the <see cref="TestFlow"/> class, empty.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="bot">The bot.</param>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <summary>Runs the flow.</summary>
    /// <returns>A task that fails where the conversation is not as written.</returns>
    public Task StartTestAsync() => _run.Value;

    /// <summary>The user says something.</summary>
    /// <param name="userSays">The text.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>The user sends an activity.</summary>
    /// <param name="userActivity">The activity.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The user joins the conversation.</summary>
    /// <returns>The longer flow.</returns>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User];
        return _adapter.ProcessActivityAsync(update, _callback, CancellationToken.None);
    });

    /// <summary>Some time passes.</summary>
    /// <param name="ms">The time, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Some time passes.</summary>
    /// <param name="timespan">The time.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The user says something and the bot answers with a text.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says something and the bot answers with an activity.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers; types and texts are compared.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply((IActivity)expected, description, timeout);
    }

    /// <summary>The user says something and the bot's answer is looked at.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="validateActivity">Throws when the answer is wrong.</param>
    /// <param name="description">What is said when there is no answer.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A recorded conversation takes place again: activities of the role "bot" are expected, others are sent.</summary>
    /// <param name="activities">The conversation.</param>
    /// <param name="description">What is said when an answer is another.</param>
    /// <param name="timeout">How long to wait for each answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000) =>
        Replay(activities, (flow, activity) => flow.AssertReply(activity, description, timeout));

    /// <summary>A recorded conversation takes place again: activities of the role "bot" are expected, others are sent.</summary>
    /// <param name="activities">The conversation.</param>
    /// <param name="validateReply">Throws when an answer is another.</param>
    /// <param name="description">What is said when there is no answer.</param>
    /// <param name="timeout">How long to wait for each answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateReply);
        return Replay(activities, (flow, activity) => flow.AssertReply(reply => validateReply(activity, reply), description, timeout));
    }

    /// <summary>The bot answers with a text.</summary>
    /// <param name="expected">The text.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(reply => Demand(TextOf(reply) == expected, description, expected, TextOf(reply)), description, timeout);

    /// <summary>The bot answers with an activity.</summary>
    /// <param name="expected">The activity; types and texts are compared.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                Demand(reply.Type == expected.Type, description, $"an activity of type {expected.Type}", reply.Type);
                if (expected.Type == ActivityTypes.Message)
                {
                    Demand(TextOf(reply)?.Trim() == TextOf(expected)?.Trim(), description, TextOf(expected), TextOf(reply));
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot answers with an activity.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">Compares the two.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(reply => Demand(equalityComparer.Equals(expected, reply), description, TextOf(expected), TextOf(reply)), description, timeout);
    }

    /// <summary>The bot answers, and the answer is looked at.</summary>
    /// <param name="validateActivity">Throws when the answer is wrong.</param>
    /// <param name="description">What is said when there is no answer.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout)));
    }

    /// <summary>The bot answers with a text that contains another.</summary>
    /// <param name="expected">The other text.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply => Demand(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, description, $"a text with '{expected}'", TextOf(reply)),
            description,
            timeout);
    }

    /// <summary>The bot answers with one of several texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">What is said when it does not.</param>
    /// <param name="timeout">How long to wait for the answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Demand(candidates.Contains(TextOf(reply)), description, $"one of: {string.Join(", ", candidates)}", TextOf(reply)),
            description,
            timeout);
    }

    /// <summary>The bot does not answer.</summary>
    /// <param name="description">What is said when it does.</param>
    /// <param name="timeout">How long to wait for an answer, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return;
        }

        Demand(false, description, "no reply", TextOf(reply) ?? reply.Type);
    });

    private static string TextOf(IActivity activity) => activity?.AsMessageActivity()?.Text;

    private static void Demand(bool met, string description, string expected, string received)
    {
        if (!met)
        {
            throw new Exception($"{description}\nExpected: {expected}\nReceived: {received}".TrimStart('\n'));
        }
    }

    private TestFlow Replay(IEnumerable<IActivity> activities, Func<TestFlow, IActivity, TestFlow> expect)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) =>
            string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase) ? expect(flow, activity) : flow.Send(activity));
    }

    private async Task<IActivity> NextReplyAsync(string description, uint timeout)
    {
        // Whoever stands at a breakpoint must not be hurried.
        using var limit = new CancellationTokenSource(System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"{timeout}ms Timed out waiting for: {description ?? "a reply"}");
        }
    }

    private TestFlow Then(Func<Task> part) => new(
        async () =>
        {
            await StartTestAsync();
            await part();
        },
        this);
}
