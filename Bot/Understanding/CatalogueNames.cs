using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;

namespace ChatBot.Understanding;

/// <summary>The names of the connected shop's products, fetched beside the turns: a turn takes those that are known by then, and never waits.</summary>
internal sealed partial class CatalogueNames(ICapabilities capabilities, TimeProvider clock, ILogger<CatalogueNames> logger) : BackgroundService, IProductNames
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PeriodAfterFailure = TimeSpan.FromSeconds(30);

    private volatile IReadOnlyList<string> _names = [];

    public ValueTask<IReadOnlyList<string>> GetNamesAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_names);

    /// <summary>Fetches them now; after a failure those from before stay.</summary>
    /// <returns>Whether they could be fetched.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var result = await capabilities.InvokeAsync(new ListProductNames(), Bot(), cancellationToken);
        if (result.Answer is not { Names: var names })
        {
            NamesNotFetched(result.Problem!.Kind, result.Problem.Reference);
            return false;
        }

        // The same list as long as nothing changed: others keep what they made of it.
        if (!names.SequenceEqual(_names))
        {
            _names = names;
            NamesFetched(names.Count);
        }

        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!capabilities.CanAnswer("list_product_names"))
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            timer.Period = await RefreshAsync(stoppingToken) ? Period : PeriodAfterFailure;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static Caller Bot() => new()
    {
        Level = CallerLevel.System,
        Channel = "bot",
        ConversationId = "catalogue",
        TurnKey = Guid.NewGuid().ToString("N"),
    };

    [LoggerMessage(LogLevel.Information, "{Count} products are recognised by name.")]
    private partial void NamesFetched(int count);

    [LoggerMessage(LogLevel.Warning, "The products' names could not be fetched: {Kind}, reference {Reference}. Those from before are kept.")]
    private partial void NamesNotFetched(ProblemKind kind, string reference);
}
