using System.Text.RegularExpressions;
using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Identity;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.Questions;

/// <summary>The kinds of questions that dialogs ask. Each reads its answer strictly, asks again, and gives up after the third miss.</summary>
internal static partial class Ask
{
    /// <summary>Free words, taken as they are: whatever is said is the answer, but for a bare command.</summary>
    public const string Story = nameof(Story);

    /// <summary>Some words to search with; a clear wish for something else is no answer.</summary>
    public const string Words = nameof(Words);

    /// <summary>A part of a postal address, taken as it is; a clear question is no answer.</summary>
    public const string AddressLine = nameof(AddressLine);

    /// <summary>An order number, or the e-mail address under which it should be looked for.</summary>
    public const string OrderNumber = nameof(OrderNumber);

    /// <summary>A ticket number, or the e-mail address under which it should be looked for.</summary>
    public const string TicketNumber = nameof(TicketNumber);

    /// <summary>An e-mail address.</summary>
    public const string Email = nameof(Email);

    /// <summary>A one-time code, or the wish for a new one.</summary>
    public const string Code = nameof(Code);

    /// <summary>Yes or no.</summary>
    public const string Confirm = nameof(Confirm);

    /// <summary>One of some choices.</summary>
    public const string Choice = nameof(Choice);

    /// <summary>Some stars.</summary>
    public const string Rating = nameof(Rating);

    /// <summary>The longest free text that is taken, in characters, unless the question says less.</summary>
    public const int LongestStory = 20_000;

    /// <summary>The index of an answer to <see cref="Choice"/> that is none of the choices but a new wish; only where the question names the intents that are one.</summary>
    public const int NewWish = -1;

    private const int MostTries = 3;

    /// <summary>One prompt of every kind.</summary>
    public static IEnumerable<Dialog> Prompts() =>
    [
        new TextPrompt(Story, OrGiveUp<string>(TakeStory)),
        new TextPrompt(AddressLine, OrGiveUp<string>(TakeStory)),
        new TextPrompt(Words, OrGiveUp<string>(TakeStory)),
        new TextPrompt(OrderNumber, OrGiveUp<string>(prompt => TakeNumber(prompt, ReadOrderNumber))),
        new TextPrompt(TicketNumber, OrGiveUp<string>(prompt => TakeNumber(prompt, ReadTicketNumber))),
        new TextPrompt(Email, OrGiveUp<string>(prompt => Take(prompt, ReadEmail(prompt.Context.Said())))),
        new CodePrompt(Code, OrGiveUp<string>(prompt => CodeReply.Read(prompt.Context.Said()).IsUsable)),
        new YesNoPrompt(Confirm, OrGiveUp<bool>(prompt => prompt.Recognized.Succeeded)),
        new PickPrompt(Choice, OrGiveUp<FoundChoice>(TakeChoice)),
        new RatingPrompt(Rating, OrGiveUp<FoundChoice>(prompt => prompt.Recognized.Succeeded)),
    ];

    /// <summary>The order number that was said: the only one that the recognizer found, or one that is all that was said. Of two, neither is guessed.</summary>
    public static string? ReadOrderNumber(Utterance said)
    {
        var found = said.Entities.Where(entity => entity.Type == EntityTypes.OrderNumber).Select(entity => entity.Value).Distinct().ToList();
        var only = found switch
        {
            [] => OneNumber(said.Text),
            [var one] => one,
            _ => null,
        };
        return Connectors.Capabilities.OrderNumber.TryParse(only, out var number) ? number.Value : null;
    }

    /// <summary>The ticket number that was said: found by the recognizer, or one that is all that was said.</summary>
    public static string? ReadTicketNumber(Utterance said) =>
        Connectors.Capabilities.TicketNumber.TryParse(said.Entity(EntityTypes.TicketNumber) ?? OneNumber(said.Text), out var number) ? number.Value : null;

    /// <summary>The last e-mail address that was said: "not a@b.example but c@d.example" means the second.</summary>
    public static string? ReadEmail(Utterance said) =>
        said.Entities.LastOrDefault(entity => entity.Type == EntityTypes.Email)?.Value is { } found && EmailAddress.TryParse(found, out var email)
            ? email.Value
            : said.Text.Split([' ', ',', ';', '<', '>', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => EmailAddress.TryParse(word.TrimEnd('.', '!', '?'), out var address) ? address.Value : null)
                .LastOrDefault(address => address is not null);

    private static bool Take(PromptValidatorContext<string> prompt, string? answer)
    {
        if (answer is null)
        {
            return false;
        }

        prompt.Recognized.Value = answer;
        return true;
    }

    private static bool TakeNumber(PromptValidatorContext<string> prompt, Func<Utterance, string?> read)
    {
        var said = prompt.Context.Said();
        return Take(prompt, read(said) ?? ReadEmail(said));
    }

    private static bool TakeChoice(PromptValidatorContext<FoundChoice> prompt)
    {
        if (!prompt.Recognized.Succeeded && prompt.Options.Validations is string wishes && wishes.Split(' ').Contains(prompt.Context.Said().Intent))
        {
            prompt.Recognized.Value = new() { Index = NewWish };
            return true;
        }

        return prompt.Recognized.Succeeded;
    }

    private static bool TakeStory(PromptValidatorContext<string> prompt)
    {
        var longest = prompt.Options.Validations is { } limit ? Convert.ToInt32(limit, null) : LongestStory;
        return Take(prompt, prompt.Recognized.Value?.Trim() is { Length: > 0 } text && text.Length <= longest ? text : null);
    }

    private static PromptValidator<T> OrGiveUp<T>(Func<PromptValidatorContext<T>, bool> take) => (prompt, _) =>
    {
        if (take(prompt))
        {
            return Task.FromResult(true);
        }

        if (prompt.AttemptCount < MostTries)
        {
            return Task.FromResult(false);
        }

        // The prompt must end, and its step must not run: the waterfall sees the mark and offers a person.
        GaveUp.Mark(prompt.Context);
        return Task.FromResult(true);
    };

    // Not every number is an answer: "10 Downing Street" names no order.
    private static string? OneNumber(string text) =>
        Number.Matches(text) is [var only] && QuestionWords.AreFillersOnly(text.Remove(only.Index, only.Length)) ? only.Value : null;

    [GeneratedRegex(@"(?<![\w@.-])[A-Za-z]{0,5}-?\d{2,12}(?![\w@-])", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }
}
