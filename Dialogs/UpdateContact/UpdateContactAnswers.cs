using System.Collections.Frozen;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.UpdateContact;

/// <summary>What is said while contact details are changed.</summary>
internal static class UpdateContactAnswers
{
    private const int LongestStreet = 200;
    private const int LongestCity = 100;
    private const int LongestPostalCode = 20;

    private static readonly FrozenSet<string> EmailWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "email", "e-mail", "mail", "emails");

    private static readonly FrozenSet<string> AddressWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "street", "moved", "moving", "move", "house", "flat", "postal", "home", "live", "postcode", "zip", "shipping", "delivery", "address");

    private static readonly FrozenSet<string> NoneWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "none", "no", "nothing", "-");

    public static JourneyName Name { get; } = new("Change my e-mail or address", "changing your contact details");

    /// <summary>What is to be changed, where the words say so: an "e-mail address" is no postal address.</summary>
    public static ContactPart? PartIn(string text)
    {
        var words = QuestionWords.WordsOf(text).ToList();
        return words.Any(EmailWords.Contains) ? ContactPart.Email
            : words.Any(AddressWords.Contains) ? ContactPart.Address
            : null;
    }

    /// <summary>Whether this says that there is no postal code.</summary>
    public static bool IsNone(string? text) => text is not null && NoneWords.Contains(text.Trim());

    public static PromptOptions AskPart() => Say.Choice(
        "What would you like to change?", "Please pick one of the two. What would you like to change?", "E-mail address", "Postal address");

    public static PromptOptions AskEmail() => Say.Question(
        "What is your new e-mail address?", "That does not look like an e-mail address. It should be something like name@example.com. What is the new one?");

    public static PromptOptions AskStreet() => AtMost(LongestStreet, "What is the new street and house number?");

    public static PromptOptions AskCity() => AtMost(LongestCity, "Which city or town is that in?");

    public static PromptOptions AskPostalCode() => AtMost(LongestPostalCode, "What is the postal code? Say \"none\" if there is none.");

    public static PromptOptions AskCountry(bool again) =>
        AtMost(LongestCity, again ? "I do not know that country. Which country is it, by its English name or its two letters, like \"US\"?" : "Which country is that in?");

    public static PromptOptions Confirm(UpdateContactDetails details)
    {
        var change = details.Part is ContactPart.Email
            ? $"your e-mail address to {details.Email}"
            : $"your postal address to {Lines(details.Address())}";
        return Say.Question($"I would change {change}. Shall I do that?", $"Please answer with yes or no. Shall I change {change}?");
    }

    public static Activity NothingChanged() => Say.Text("All right, everything stays as it is.");

    public static Activity Changed(Contact contact, ContactPart? part) => Say.Text(part is ContactPart.Email
        ? $"Done: your e-mail address is now {contact.Email}."
        : $"Done: your postal address is now {Lines(contact.Address!)}.");

    private static string Lines(PostalAddress address) =>
        string.Join(", ", new[] { address.Street, address.PostalCode, address.City, CountryNames.NameOf(address.Country) }.Where(line => !string.IsNullOrEmpty(line)));

    private static PromptOptions AtMost(int most, string question)
    {
        var options = Say.Question(question, $"Please tell me in at most {most} characters. {question}");
        options.Validations = most;
        return options;
    }
}
