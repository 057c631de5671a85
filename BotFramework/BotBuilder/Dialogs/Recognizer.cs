using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder.Dialogs.Debugging;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Says what somebody wants, with the dialogs in view.</summary>
public class Recognizer
{
    /// <summary>The intent that says: several recognizers found something, choose among the candidates.</summary>
    public const string ChooseIntent = "ChooseIntent";

    /// <summary>The intent that says: nothing was found.</summary>
    public const string NoneIntent = "None";

    /// <summary>Initializes a new instance of the <see cref="Recognizer"/> class.</summary>
    /// <param name="callerPath">The source file that makes it; filled in by the compiler.</param>
    /// <param name="callerLine">The line in it; filled in by the compiler.</param>
    public Recognizer([CallerFilePath] string callerPath = "", [CallerLineNumber] int callerLine = 0)
    {
        if (!string.IsNullOrEmpty(callerPath))
        {
            DebugSupport.SourceMap.Add(this, new SourceRange(callerPath, callerLine, 0, callerLine + 1, 0));
        }
    }

    /// <summary>Gets or sets the recognizer's id.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets where the recognizer reports what it found; that of the turn when none is set.</summary>
    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient { get; set; } = NullBotTelemetryClient.Instance;

    /// <summary>Says what somebody wants.</summary>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="activity">What was said.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <param name="telemetryProperties">What is reported besides.</param>
    /// <param name="telemetryMetrics">The numbers that are reported besides.</param>
    /// <returns>What was found.</returns>
    public virtual Task<RecognizerResult> RecognizeAsync(DialogContext dialogContext, Activity activity, CancellationToken cancellationToken = default, Dictionary<string, string> telemetryProperties = null, Dictionary<string, double> telemetryMetrics = null) =>
        throw new NotImplementedException($"{GetType().Name} does not say how it recognizes: override RecognizeAsync.");

    /// <summary>Says what somebody wants.</summary>
    /// <typeparam name="T">The type that the result is converted to.</typeparam>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="activity">What was said.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <param name="telemetryProperties">What is reported besides.</param>
    /// <param name="telemetryMetrics">The numbers that are reported besides.</param>
    /// <returns>What was found.</returns>
    public virtual async Task<T> RecognizeAsync<T>(DialogContext dialogContext, Activity activity, CancellationToken cancellationToken = default, Dictionary<string, string> telemetryProperties = null, Dictionary<string, double> telemetryMetrics = null)
        where T : IRecognizerConvert, new()
    {
        var result = new T();
        result.Convert(await RecognizeAsync(dialogContext, activity, cancellationToken, telemetryProperties, telemetryMetrics));
        return result;
    }

    /// <summary>Puts what several recognizers found into one result, for somebody to choose.</summary>
    /// <param name="recognizerResults">What was found, by the recognizers' ids.</param>
    /// <returns>A result with the intent <see cref="ChooseIntent"/> and the property "candidates", or with <see cref="NoneIntent"/> when nothing was found.</returns>
    protected static RecognizerResult CreateChooseIntentResult(Dictionary<string, RecognizerResult> recognizerResults)
    {
        ArgumentNullException.ThrowIfNull(recognizerResults);
        string text = null;
        var candidates = new List<JObject>();
        foreach (var (id, result) in recognizerResults)
        {
            text = result.Text;
            var (intent, score) = result.GetTopScoringIntent();
            if (intent != NoneIntent)
            {
                candidates.Add(new JObject { ["id"] = id, ["intent"] = intent, ["score"] = score, ["result"] = JObject.FromObject(result) });
            }
        }

        var chosen = candidates.Count > 0 ? ChooseIntent : NoneIntent;
        var choice = new RecognizerResult { Text = text, Intents = new Dictionary<string, IntentScore> { [chosen] = new() { Score = 1.0 } } };
        if (candidates.Count > 0)
        {
            choice.Properties["candidates"] = candidates;
        }

        return choice;
    }

    /// <summary>Makes what is reported of a result.</summary>
    /// <param name="recognizerResult">The result.</param>
    /// <param name="telemetryProperties">What is reported besides; wins over what the result gives.</param>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <returns>The properties of the event.</returns>
    protected virtual Dictionary<string, string> FillRecognizerResultTelemetryProperties(RecognizerResult recognizerResult, Dictionary<string, string> telemetryProperties, DialogContext dialogContext = null)
    {
        ArgumentNullException.ThrowIfNull(recognizerResult);
        var intents = recognizerResult.Intents;
        var (topIntent, topScore) = intents is { Count: > 0 } ? recognizerResult.GetTopScoringIntent() : (null, 0);
        var properties = new Dictionary<string, string>
        {
            ["Text"] = recognizerResult.Text,
            ["AlteredText"] = recognizerResult.AlteredText,
            ["TopIntent"] = topIntent,
            ["TopIntentScore"] = topIntent == null ? null : topScore.ToString(CultureInfo.InvariantCulture),
            ["Intents"] = intents is { Count: > 0 } ? JsonConvert.SerializeObject(intents) : null,
            ["Entities"] = recognizerResult.Entities?.ToString(Formatting.None),
            ["AdditionalProperties"] = recognizerResult.Properties is { Count: > 0 } more ? JsonConvert.SerializeObject(more) : null,
        };

        foreach (var (name, value) in telemetryProperties ?? [])
        {
            properties[name] = value;
        }

        return properties;
    }

    /// <summary>Reports a result.</summary>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="telemetryProperties">The event's properties.</param>
    /// <param name="telemetryMetrics">The event's numbers.</param>
    protected void TrackRecognizerResult(DialogContext dialogContext, string eventName, Dictionary<string, string> telemetryProperties, Dictionary<string, double> telemetryMetrics)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        var client = TelemetryClient is null or NullBotTelemetryClient ? dialogContext.Context.TurnState.Get<IBotTelemetryClient>() ?? TelemetryClient : TelemetryClient;
        client?.TrackEvent(eventName, telemetryProperties, telemetryMetrics);
    }
}
