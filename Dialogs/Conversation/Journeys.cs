using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Extensions.Logging;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The journeys that can be answered, and which of them a wish means.</summary>
internal sealed partial class Journeys
{
    /// <summary>Below this, an intent that is close to another is asked about.</summary>
    private const double Sure = 0.75;

    /// <summary>How much surer the better of two intents must be.</summary>
    private const double CloseCall = 0.2;

    private readonly ILogger _logger;

    /// <summary>Keeps those for which all capabilities are answered, and logs the others.</summary>
    public Journeys(IEnumerable<IntentDialog> journeys, ICapabilities capabilities, ILogger logger)
    {
        _logger = logger;
        All = [.. journeys.Where(journey => CanWork(journey, capabilities))];
    }

    public IReadOnlyList<IntentDialog> All { get; }

    public IntentDialog? Find(string? intent) => All.FirstOrDefault(journey => intent is not null && journey.Intents.Contains(intent));

    /// <summary>The other journey that the words mean about as likely; null when the first is likely enough.</summary>
    public IntentDialog? FindRival(IntentDialog journey, Utterance said) =>
        said.Score < Sure && said.Score - said.NextScore < CloseCall
        && Find(said.NextIntent) is { MayComeBetween: true } other && other != journey && journey.MayComeBetween
            ? other
            : null;

    /// <summary>The last journey, where the words ask the same of another order or ticket: "what about 1044?".</summary>
    public IntentDialog? FindFollowedUp(Utterance said, ConversationMemory memory) =>
        All.FirstOrDefault(journey => journey.Id == memory.LastJourney) is { About: { } about } last
        && said.Entities.FirstOrDefault(entity => entity.Type == about) is { } other
        && QuestionWords.AsksTheSame(said.Text.Replace(other.Text, " ", StringComparison.OrdinalIgnoreCase))
            ? last
            : null;

    /// <summary>The last journey, where the words want another order than the one that was shown: "no, the other one".</summary>
    public IntentDialog? FindForOther(Utterance said, ConversationMemory memory) =>
        All.FirstOrDefault(journey => journey.Id == memory.LastJourney) is { About: EntityTypes.OrderNumber } last && Corrections.MeansOther(said.Text) ? last : null;

    /// <summary>What remains of words of which some were taken back; where it only names a thing, that thing is to be looked up.</summary>
    /// <param name="said">What remains.</param>
    /// <param name="isCorrection">Whether anything was taken back.</param>
    public Utterance Corrected(Utterance said, bool isCorrection)
    {
        said.IsCorrection = isCorrection;
        var named = !isCorrection ? null
            : Corrections.NamesTicket(said.Text) ? EntityTypes.TicketNumber
            : Corrections.NamesOrder(said.Text) ? EntityTypes.OrderNumber
            : null;
        if (All.FirstOrDefault(journey => named is not null && journey.About == named && !journey.ChangesSomething) is { } looksUp)
        {
            (said.Intent, said.Score, said.NextIntent) = (looksUp.Intents[0], 1, null);
        }

        return said;
    }

    private bool CanWork(IntentDialog journey, ICapabilities capabilities)
    {
        var missing = journey.Needs.Where(verb => !capabilities.CanAnswer(verb)).ToList();

        foreach (var verb in missing)
        {
            JourneyLeftOut(journey.Id, verb);
        }

        return missing.Count == 0;
    }

    [LoggerMessage(LogLevel.Warning, "The journey {Journey} is left out: no enabled connector answers {Verb}.")]
    private partial void JourneyLeftOut(string journey, string verb);
}
