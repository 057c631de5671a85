using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.UpdateContact;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The question that waits for an answer, and what a message is to it.</summary>
/// <param name="Journey">The innermost journey that asks it; null when the conversation itself asks.</param>
/// <param name="Prompt">The prompt that asks it.</param>
internal sealed record OpenQuestion(IntentDialog? Journey, Dialog? Prompt)
{
    /// <summary>How sure another wish must be to come between a question and its answer.</summary>
    private const double Clear = 0.6;

    /// <summary>How sure a command must be that is not said in one of the fixed ways.</summary>
    private const double ClearCommand = 0.8;

    private const int LongestCommand = 8;

    /// <summary>Free words may hold anything, so only what is short and quite sure is a command there.</summary>
    private const int LongestCommandInStory = 5;

    /// <summary>Nothing is asked.</summary>
    public static OpenQuestion Nothing { get; } = new(null, null);

    /// <summary>Whether whatever is said is the answer.</summary>
    public bool TakesAnyWords => Kind is Ask.Story or Ask.AddressLine or Ask.Words;

    /// <summary>The kind of the question, a constant of <see cref="Ask"/>.</summary>
    public string Kind => Prompt?.Id ?? "";

    /// <summary>Looks for the question at the end of the open dialogs.</summary>
    public static OpenQuestion Find(DialogContext dc)
    {
        var found = new OpenQuestion(null, null);

        for (var context = dc; context?.ActiveDialog is { } active; context = context.Child)
        {
            var dialog = context.FindDialog(active.Id);
            found = dialog is IntentDialog journey ? new(journey, dialog) : found with { Prompt = dialog };
        }

        return found;
    }

    /// <summary>Asks the open question again, word by word.</summary>
    /// <remarks>From the innermost context: a component that is asked from outside does not find what its parents lend it.</remarks>
    public static Task AskAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var innermost = dc;

        while (innermost.Child is { ActiveDialog: not null } child)
        {
            innermost = child;
        }

        return innermost.RepromptDialogAsync(cancellationToken);
    }

    /// <summary>What this message is to the question. Bare commands come first, then the answer where it is one, then other wishes.</summary>
    public async Task<Interruption> InterruptedByAsync(
        Utterance said, IReadOnlyCollection<IntentDialog> journeys, DialogContext dc, CancellationToken cancellationToken)
    {
        if (CommandWords.Find(said.Text) is not Interruption.None and var command)
        {
            return command;
        }

        if (Kind is Ask.AddressLine && said.Text.EndsWith('?') && said.Score >= ClearCommand && IsForOther(said, journeys))
        {
            return Interruption.OtherJourney;
        }

        if (Kind is Ask.Story or Ask.AddressLine)
        {
            return CommandOf(said, LongestCommandInStory);
        }

        if (Corrections.Forbids(said.Text))
        {
            return Journey is { ChangesSomething: true } ? Interruption.Cancel : Interruption.Forbidden;
        }

        if (Journey is { About: EntityTypes.OrderNumber } && Prompt is YesNoPrompt && Corrections.MeansOther(said.Text))
        {
            return Interruption.Correction;
        }

        if (IsAnswer(said, journeys))
        {
            return Interruption.None;
        }

        if (said.Score >= Clear && IsForOther(said, journeys))
        {
            return Interruption.OtherJourney;
        }

        if (Prompt is YesNoPrompt yesNo)
        {
            return Corrects(said, dc.Context.Memory()) ? Interruption.Correction
                : await yesNo.UnderstandsAsync(dc.Context, cancellationToken) ? Interruption.None
                : said.Intent == ConversationIntents.Cancel && Journey is { CancelsItself: true } ? Interruption.None
                : CommandOf(said, LongestCommand);
        }

        return CommandOf(said, LongestCommand);
    }

    private static Interruption CommandOf(Utterance said, int longest)
    {
        if (said.Score < ClearCommand || QuestionWords.WordsOf(said.Text).Count() > longest)
        {
            return Interruption.None;
        }

        return said.Intent switch
        {
            ConversationIntents.Help => Interruption.Help,
            ConversationIntents.Cancel => Interruption.Cancel,
            ConversationIntents.StartOver => Interruption.StartOver,
            ConversationIntents.TalkToHuman => Interruption.Person,
            _ => Interruption.None,
        };
    }

    /// <summary>Whether it cannot be anything but the answer, whatever the recognizer takes it for: the number that was asked for, and nothing else.</summary>
    private bool IsAnswer(Utterance said, IReadOnlyCollection<IntentDialog> journeys) => Kind switch
    {
        Ask.OrderNumber => IsOnly(said, EntityTypes.OrderNumber, Ask.ReadOrderNumber(said)) || IsEmail(said),
        Ask.TicketNumber => IsOnly(said, EntityTypes.TicketNumber, Ask.ReadTicketNumber(said)) || IsEmail(said),
        Ask.Email => Ask.ReadEmail(said) is not null,
        // A code with a digit too few is a mistyped code, and no order number.
        Ask.Code => Identity.CodeReply.Read(said).IsUsable || IsNumber(said.Text),
        Ask.Rating => RatingPrompt.IsAnswer(said.Text),
        // Only where journeys are offered is a journey's title an answer; elsewhere it is the wish for that journey.
        Ask.Choice when Journey is UpdateContactDialog => Ask.ReadEmail(said) is not null,
        Ask.Choice => Journey is null && journeys.Any(journey => string.Equals(journey.Name.Title, said.Text.Trim(), StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    // "My e-mail is ..." answers it; "change my e-mail to ..." is another wish.
    private static bool IsEmail(Utterance said) => Ask.ReadEmail(said) is { } email
        && QuestionWords.AreFillersOnly(said.Text.Replace(email, " ", StringComparison.OrdinalIgnoreCase));

    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit) && QuestionWords.AreFillersOnly(string.Concat(text.Select(sign => char.IsAsciiDigit(sign) ? ' ' : sign)));

    private static bool IsOnly(Utterance said, string type, string? value)
    {
        var spoken = said.Entities.FirstOrDefault(entity => entity.Type == type)?.Text ?? value;
        return value is not null
            && QuestionWords.AreFillersOnly(said.Text.Replace(spoken ?? value, " ", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsForOther(Utterance said, IReadOnlyCollection<IntentDialog> journeys) =>
        journeys.Any(journey => journey.Intents.Contains(said.Intent) && journey != Journey && journey.MayComeBetween);

    // "No, 1044" is more than a no; "yes, 1043" is a yes where 1043 is asked about.
    private bool Corrects(Utterance said, ConversationMemory memory) =>
        Journey is { About: { } about }
        && (said.Intent == Utterance.None || Journey.Intents.Contains(said.Intent))
        && said.Entity(about) is { } other
        && other != memory.LastOrder?.Value;
}
