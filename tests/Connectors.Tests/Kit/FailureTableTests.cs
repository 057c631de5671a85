namespace ChatBot.Connectors.Tests.Kit;

public class FailureTableTests
{
    private const string Begin = "<!-- matrix: written by the tests; UPDATE_PAGES=1 renews it -->\n";
    private const string End = "<!-- end of matrix -->\n";

    [Fact]
    public void The_page_shows_the_matrix_that_every_connector_passes()
    {
        var path = Path.Combine(Repository.Root, "docs", "reliability.md");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
        {
            File.WriteAllText(path, page = $"{page[..from]}{Table()}{page[to..]}");
            to = page.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(Table(), page[from..to]);
    }

    private static string Table() => string.Concat(
    [
        "| the system | read | write with a key | other write | left alone when it goes on |\n| --- | --- | --- | --- | --- |\n",
        .. BadDay.All.Select(day => $"| {day.Name} | {Cell(day.Read)} | {Cell(day.KeyedWrite)} | {Cell(day.Write)} | {(day.Rests ? "yes" : "no")} |\n"),
    ]);

    private static string Cell(Kit.End end) =>
        $"{end.Kind}{(end.RetryAfterSeconds is { } seconds ? $", again in {seconds} s" : "")}{(end.Attempts == 1 ? "" : $" after {end.Attempts} attempts")}";
}
