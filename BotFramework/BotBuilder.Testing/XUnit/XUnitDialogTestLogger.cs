using System.Globalization;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Middleware that writes a conversation to the output of a test: what was said, when, and how long the bot took.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    private readonly string _startKey = $"stopwatch.{Guid.NewGuid()}";

    /// <summary>Initializes a new instance of the <see cref="XUnitDialogTestLogger"/> class.</summary>
    /// <param name="xunitOutputHelper">The output of the test.</param>
    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper)
    {
        ArgumentNullException.ThrowIfNull(xunitOutputHelper);
        Output = xunitOutputHelper;
    }

    /// <summary>Gets the output of the test.</summary>
    protected ITestOutputHelper Output { get; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        context.TurnState[_startKey] = Stopwatch.StartNew();
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken);
        context.OnSendActivities(async (sendContext, activities, sendNext) =>
        {
            foreach (var activity in activities)
            {
                await LogOutgoingActivityAsync(context, activity, cancellationToken);
            }

            return await sendNext();
        });
        await next(cancellationToken);
    }

    /// <summary>Writes an activity from the user.</summary>
    /// <param name="context">The context of the turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        Output.WriteLine(string.Empty);
        Write("User:", activity);
        Output.WriteLine($"       -> ts: {DateTime.Now.ToString("hh:mm:ss", CultureInfo.InvariantCulture)}");
        return Task.CompletedTask;
    }

    /// <summary>Writes an activity from the bot.</summary>
    /// <param name="context">The context of the turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        Write("Bot: ", activity);
        var elapsed = ((Stopwatch)context.TurnState[_startKey]).ElapsedMilliseconds;
        Output.WriteLine($"       -> ts: {DateTime.Now.ToString("hh:mm:ss", CultureInfo.InvariantCulture)} elapsed: {elapsed.ToString("N0", CultureInfo.InvariantCulture)} ms");
        return Task.CompletedTask;
    }

    private void Write(string who, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Type != ActivityTypes.Message)
        {
            Output.WriteLine($"{who}  Activity = {activity.Type}");
            return;
        }

        Output.WriteLine($"{who}  Text      = {activity.Text}");
        Output.WriteLine($"       Speak     = {activity.Speak}");
        Output.WriteLine($"       InputHint = {activity.InputHint}");
    }
}
