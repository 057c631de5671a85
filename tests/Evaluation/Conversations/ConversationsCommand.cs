using System.Globalization;
using System.Text.Json;
using ChatBot.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Evaluation.Conversations;

/// <summary>Has the conversations of a folder with the whole bot, again and again with variations, and prints what failed, which steps were never reached, and the figures.</summary>
public static class ConversationsCommand
{
    private const double SoftEnough = 0.95;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The folder of <c>.chat</c> files; <c>--runs N</c> (default 20; the first says everything as it is written); <c>--seed N</c> (default 1).</param>
    /// <param name="output">Gets what failed and, as its last line, the figures as JSON.</param>
    /// <returns>0 when every hard expectation was met and 95 % of the soft ones; 1 when not; 2 when the arguments cannot be used.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        if (arguments is not [var folder, .. var rest] || !Directory.Exists(folder) || Number(rest, "--runs", 20) is not { } runs || Number(rest, "--seed", 1) is not { } seed)
        {
            await output.WriteLineAsync("conversations DIR [--runs N] [--seed N]");
            return 2;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "understanding", "models.bin");
        var model = new ModelFile(path, NullLogger<ModelFile>.Instance).LoadOrTrain(UtteranceFiles.InDialogs());
        var (tally, coverage) = (new Tally(), new StepCoverage());

        foreach (var file in Directory.GetFiles(folder, "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var chat = Chat.Read(Path.GetFileName(file), await File.ReadAllLinesAsync(file));

            for (var run = 0; run < runs; run++)
            {
                await HaveAsync(chat, new Variation(chat, seed, run), model, coverage, tally, output, run);
            }
        }

        foreach (var missed in coverage.Missed)
        {
            await output.WriteLineAsync($"never reached: {missed}");
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(tally.Figures(coverage), JsonSerializerOptions.Web));
        return tally.IsGood ? 0 : 1;
    }

    private static async Task HaveAsync(
        Chat chat, Variation variation, UnderstandingModel model, StepCoverage coverage, Tally tally, TextWriter output, int run)
    {
        await using var bot = await WholeBot.StartAsync(model, chat, coverage);
        var isGood = true;

        foreach (var turn in chat.Turns)
        {
            var said = variation.Say(turn);
            var answer = await bot.SayAsync(said);

            foreach (var expected in turn.Expected)
            {
                var isMet = expected.IsMetBy(answer, variation.Name);
                isGood &= isMet || !expected.IsHard;
                tally.Count(expected, isMet);

                if (!isMet)
                {
                    await output.WriteLineAsync($"{chat.Name}, run {run}: \"{said}\" was answered \"{answer.ReplaceLineEndings(" / ")}\", expected {expected}");
                }
            }
        }

        tally.Conversation(isGood);
    }

    private static int? Number(string[] arguments, string name, int otherwise) => Array.IndexOf(arguments, name) switch
    {
        -1 => otherwise,
        var at => at + 1 < arguments.Length && int.TryParse(arguments[at + 1], CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private sealed class Tally
    {
        private int _conversations;
        private int _good;
        private int _soft;
        private int _softMet;

        public bool IsGood => _conversations > 0 && _good == _conversations && _softMet >= SoftEnough * _soft;

        public void Count(Expectation expected, bool isMet)
        {
            _soft += expected.IsHard ? 0 : 1;
            _softMet += !expected.IsHard && isMet ? 1 : 0;
        }

        public void Conversation(bool isGood)
        {
            _conversations++;
            _good += isGood ? 1 : 0;
        }

        public object Figures(StepCoverage coverage) => new
        {
            conversations = _conversations,
            hardPassRate = Math.Round(_good / (double)Math.Max(1, _conversations), 4),
            softPassRate = Math.Round(_softMet / (double)Math.Max(1, _soft), 4),
            stepsReached = coverage.Reached,
            steps = coverage.All,
        };
    }
}
