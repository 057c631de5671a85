using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>What must become of every bad day of the system behind a connector; every connector passes it, over HTTP and through the whole pipeline.</summary>
public abstract class FailureMatrix : IAsyncLifetime
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    /// <summary>More than the circuit breaker needs to see.</summary>
    private const int Many = 12;

    public static TheoryData<string> Days => [.. BadDay.All.Select(day => day.Name)];

    private protected Business Business { get; private set; } = null!;

    private protected VendorServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await StartServerAsync();
        Business = new(Settings(Server.Address));
        Server.Clock = Business.Clock;
        await PrepareAsync();
    }

    public async Task DisposeAsync()
    {
        Business.Dispose();
        await Server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Days))]
    public Task A_read_ends_as_the_matrix_says(string day) => EndsAsync(Find(day), Find(day).Read, () => ReadAsync(Callers.Ada), isWrite: false);

    [Theory]
    [MemberData(nameof(Days))]
    public Task A_write_that_the_system_tells_by_its_key_ends_as_the_matrix_says(string day) => EndsAsync(Find(day), Find(day).KeyedWrite, KeyedWriteAsync, isWrite: true);

    [Theory]
    [MemberData(nameof(Days))]
    public Task Any_other_write_ends_as_the_matrix_says(string day) => EndsAsync(Find(day), Find(day).Write, WriteAsync, isWrite: true);

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_system_that_keeps_failing_is_left_alone_for_a_while(string day)
    {
        await RestartAsync(retries: 0);
        var well = await ReadAsync(Callers.Ada);
        Assert.True(well is null, $"{well}\n{Business.Log.All}");
        Business.Clock.Advance(TimeSpan.FromMinutes(1));
        var held = 0;
        var allHeld = new TaskCompletionSource();
        Server.WhenHeld = () =>
        {
            if (Interlocked.Increment(ref held) == Many)
            {
                allHeld.SetResult();
            }
        };
        Server.Day = Find(day);
        var calls = Task.WhenAll(Enumerable.Range(0, Many).Select(number => ReadAsync(Callers.Verified($"customer{number}"))));
        if (await Task.WhenAny(allHeld.Task, calls) == allHeld.Task)
        {
            Business.Clock.Advance(AttemptTimeout);
        }

        await calls;
        Server.Day = null;
        var before = Server.Exchanges.Count;

        var problem = await ReadAsync(Callers.Ada);

        Assert.Equal(Find(day).Rests, problem?.Kind is ProblemKind.Unavailable);
        Assert.Equal(Find(day).Rests, Server.Exchanges.Count == before);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_not_done_twice()
    {
        var lost = false;
        Server.Day = Find("truncated body");
        Server.DayMeets = asked => asked.Method != "GET" && !lost && (lost = true);

        var problem = await KeyedWriteAsync();

        Assert.Null(problem);
        Assert.Equal(1, Server.Struck);
        Assert.Equal(1, KeyedWritesDone);
    }

    /// <summary>How many keyed writes the system has done.</summary>
    protected abstract int KeyedWritesDone { get; }

    private protected abstract Task<VendorServer> StartServerAsync();

    /// <summary>The settings that let the connector answer out of the server.</summary>
    protected abstract Dictionary<string, string?> Settings(Uri address);

    /// <summary>Makes what the calls are about.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>A read of something that is Ada's.</summary>
    private protected abstract Task<Problem?> ReadAsync(Caller caller);

    /// <summary>A write of Ada's that the system tells by its key.</summary>
    private protected abstract Task<Problem?> KeyedWriteAsync();

    /// <summary>A write of Ada's that has no key.</summary>
    private protected abstract Task<Problem?> WriteAsync();

    /// <summary>The verb of the read.</summary>
    protected abstract string ReadVerb { get; }

    private static BadDay Find(string day) => BadDay.All.Single(known => known.Name == day);

    private async Task EndsAsync(BadDay day, End end, Func<Task<Problem?>> ask, bool isWrite)
    {
        Server.DayMeets = asked => !isWrite || asked.Method != "GET";
        Server.WhenHeld = () => Business.Clock.Advance(AttemptTimeout);
        Server.Day = day;

        var problem = await ask();

        Assert.Equal(end.Kind, problem?.Kind);
        Assert.Equal(end.Attempts, Server.Struck);
        Assert.Equal(end.RetryAfterSeconds, (int?)problem!.RetryAfter?.TotalSeconds);
        Assert.Empty(Server.Complaints);
    }

    private async Task RestartAsync(int retries)
    {
        Business.Dispose();
        Business = new(new(Settings(Server.Address)) { [$"Capabilities:{ReadVerb}:Retries"] = $"{retries}" });
        Server.Clock = Business.Clock;
        await PrepareAsync();
    }
}
