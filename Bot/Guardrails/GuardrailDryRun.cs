using System.Globalization;
using System.Text.Json;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Guardrails;

/// <summary>
/// <c>guardrails dry-run FILE [--last N]</c>: holds the decisions that the audit has kept against the rules of a file, and lists those
/// that would be others. Changes nothing.
/// </summary>
internal static class GuardrailDryRun
{
    private const int DefaultLast = 10_000;

    private const int MostListed = 100;

    public static bool IsAskedFor(string[] args) => args is ["guardrails", "dry-run", ..];

    /// <returns>0 when no decision would be another, 3 when some would.</returns>
    /// <exception cref="SettingsException">The file cannot be read, or a rule in it is wrong.</exception>
    public static async Task<int> RunAsync(WebApplication app, string[] args, TextWriter output)
    {
        await using var host = app;
        var (file, last) = Read(args);
        var store = host.Services.GetRequiredService<IStore>();
        var records = await ReadAsync(store, last);
        var result = host.Services.GetRequiredService<IGuardrailTrial>().Try(Rules(file), records);
        await WriteAsync(output, file, result);
        return result.Flips.Count == 0 ? 0 : 3;
    }

    private static (string File, int Last) Read(string[] args) => args switch
    {
        [_, _, var file] => (file, DefaultLast),
        [_, _, var file, "--last", var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var last) && last > 0 => (file, last),
        _ => throw new SettingsException("guardrails dry-run", "was not understood", "Write: guardrails dry-run FILE [--last N]."),
    };

    private static IConfiguration Rules(string file)
    {
        try
        {
            var rules = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file), optional: false).Build();
            return rules.GetSection("Guardrails").Exists()
                ? rules
                : throw new SettingsException(file, "has no section Guardrails", "Give it the whole section: Version, Grants and Rules.");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new SettingsException(file, $"cannot be read ({exception.InnerException?.Message ?? exception.Message})", "Name a JSON file with a section Guardrails.");
        }
    }

    private static async Task<List<AuditRecord>> ReadAsync(IStore store, int last) =>
        [.. (await store.ReadAsync(
            connection => connection.QueryAsync<string>("SELECT record FROM (SELECT id, record FROM audit ORDER BY id DESC LIMIT @last) AS newest ORDER BY id", new { last }),
            CancellationToken.None)).Select(json => JsonSerializer.Deserialize<AuditRecord>(json)!)];

    private static async Task WriteAsync(TextWriter output, string file, GuardrailTrialResult result)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{result.Decisions} decisions held against {Path.GetFileName(file)} (version {(result.Version.Length == 0 ? "none" : result.Version)}); {result.Flips.Count} would be others. {result.Untold} calls never came before the rules."));
        foreach (var kind in result.Flips.GroupBy(flip => (flip.Record.Verb, Was: Said(flip.Record.Facts!.Verdict, flip.Record.Facts.Rule), Is: Said(flip.Verdict, flip.Rule))).OrderByDescending(kind => kind.Count()))
        {
            await output.WriteLineAsync($"{kind.Count(),7} {kind.Key.Verb}: {kind.Key.Was} -> {kind.Key.Is}");
        }

        foreach (var flip in result.Flips.Take(MostListed))
        {
            await output.WriteLineAsync(Line(flip));
        }

        if (result.Flips.Count > MostListed)
        {
            await output.WriteLineAsync($"... and {result.Flips.Count - MostListed} more.");
        }
    }

    private static string Line(GuardrailFlip flip)
    {
        var (record, facts) = (flip.Record, flip.Record.Facts!);
        var numbers = string.Concat(facts.Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $" {number.Key}={number.Value?.ToString(CultureInfo.InvariantCulture) ?? "open"}")));
        return string.Create(CultureInfo.InvariantCulture,
            $"  {record.At:u} {record.Verb} {record.Customer?.Value ?? "guest"} {record.Level} {record.Channel}{numbers} risk={facts.Risk?.ToString(CultureInfo.InvariantCulture) ?? "-"}: {Said(facts.Verdict, facts.Rule)} -> {Said(flip.Verdict, flip.Rule)}");
    }

    private static string Said(GuardrailVerdict verdict, string? rule) => rule is null ? verdict.ToString() : $"{verdict} ({rule})";
}
