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
    private static readonly Words Words = new(typeof(UpdateContactAnswers));

    private const int LongestStreet = 200;
    private const int LongestCity = 100;
    private const int LongestPostalCode = 20;

    private static readonly FrozenSet<string> EmailWords = Words.Listed("EmailWords");

    private static readonly FrozenSet<string> AddressWords = Words.Listed("AddressWords");

    private static readonly FrozenSet<string> NoneWords = Words.Listed("NoneWords");

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

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
        Words["AskPart"], Words["AskPartAgain"], Words["PartEmail"], Words["PartAddress"]);

    public static PromptOptions AskEmail() => Say.Question(Words["AskEmail"], Words["AskEmailAgain"]);

    public static PromptOptions AskStreet() => AtMost(LongestStreet, Words["AskStreet"]);

    public static PromptOptions AskCity() => AtMost(LongestCity, Words["AskCity"]);

    public static PromptOptions AskPostalCode() => AtMost(LongestPostalCode, Words["AskPostalCode"]);

    public static PromptOptions AskCountry(bool again) =>
        AtMost(LongestCity, Words[again ? "AskCountryAgain" : "AskCountry"]);

    public static PromptOptions Confirm(UpdateContactDetails details)
    {
        var change = details.Part is ContactPart.Email
            ? Words.Say("EmailTo", details.Email)
            : Words.Say("AddressTo", Lines(details.Address()));
        return Say.Question(Words.Say("Confirm", change), Words.Say("ConfirmAgain", change));
    }

    public static Activity NothingChanged() => Say.Text(Words["NothingChanged"]);

    public static Activity Changed(Contact contact, ContactPart? part) => Say.Text(part is ContactPart.Email
        ? Words.Say("ChangedEmail", contact.Email)
        : Words.Say("ChangedAddress", Lines(contact.Address!)));

    private static string Lines(PostalAddress address) =>
        string.Join(", ", new[] { address.Street, address.PostalCode, address.City, CountryNames.NameOf(address.Country) }.Where(line => !string.IsNullOrEmpty(line)));

    private static PromptOptions AtMost(int most, string question)
    {
        var options = Say.Question(question, Words.Say("AtMost", most, question));
        options.Validations = most;
        return options;
    }
}
