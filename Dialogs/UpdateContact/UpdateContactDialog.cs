using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.UpdateContact;

/// <summary>Changes the customer's e-mail or postal address: asks which and how, repeats it, and changes it after a yes.</summary>
public sealed class UpdateContactDialog : IntentDialog
{
    private const int MostMisses = 3;

    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public UpdateContactDialog(ICapabilities capabilities)
        : base(nameof(UpdateContactDialog), "update_contact")
    {
        _capabilities = capabilities;

        Steps(
            AskPartAsync,
            AskEmailAsync,
            AskStreetAsync,
            AskCityAsync,
            AskPostalCodeAsync,
            AskCountryAsync,
            ReadCountryAsync,
            ConfirmAsync,
            UpdateAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => UpdateContactAnswers.Name;

    /// <inheritdoc/>
    public override bool ChangesSomething => true;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said)
    {
        var email = Ask.ReadEmail(said);
        return new UpdateContactDetails { Email = email, Part = email is null ? UpdateContactAnswers.PartIn(said.Text) : ContactPart.Email };
    }

    private static Task<DialogTurnResult> AskPartAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Details(step).Part is not null
            ? step.NextAsync(null, cancellationToken)
            : step.PromptAsync(Ask.Choice, UpdateContactAnswers.AskPart(), cancellationToken);

    private static Task<DialogTurnResult> AskEmailAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is FoundChoice { Index: var index })
        {
            Details(step).Part = (ContactPart)index;
            Details(step).Email = Ask.ReadEmail(step.Said());
        }

        return Details(step) is { Part: ContactPart.Email, Email: null }
            ? step.PromptAsync(Ask.Email, UpdateContactAnswers.AskEmail(), cancellationToken)
            : step.NextAsync(Details(step).Email, cancellationToken);
    }

    private static Task<DialogTurnResult> AskStreetAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Details(step).Email = step.Result as string;
        return AskAddressAsync(step, Details(step).Street, UpdateContactAnswers.AskStreet(), cancellationToken);
    }

    private static Task<DialogTurnResult> AskCityAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Details(step).Street = step.Result as string;
        return AskAddressAsync(step, Details(step).City, UpdateContactAnswers.AskCity(), cancellationToken);
    }

    private static Task<DialogTurnResult> AskPostalCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Details(step).City = step.Result as string;
        return AskAddressAsync(step, Details(step).PostalCode, UpdateContactAnswers.AskPostalCode(), cancellationToken);
    }

    private static Task<DialogTurnResult> AskCountryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Details(step).PostalCode = UpdateContactAnswers.IsNone(step.Result as string) ? "" : step.Result as string;
        return AskAddressAsync(step, Details(step).Country, UpdateContactAnswers.AskCountry(again: Details(step).CountryMisses > 0), cancellationToken);
    }

    private Task<DialogTurnResult> ReadCountryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = Details(step);
        details.Country = step.Result is string country ? CountryNames.FindCode(country) : null;

        if (details is not { Part: ContactPart.Address, Country: null })
        {
            return step.NextAsync(null, cancellationToken);
        }

        return ++details.CountryMisses < MostMisses
            ? AgainAsync(step, details, cancellationToken)
            : step.ReplaceDialogAsync(nameof(OfferDialog), Offer.Person(step.Said()), cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(Ask.Confirm, UpdateContactAnswers.Confirm(Details(step)), cancellationToken);

    private async Task<DialogTurnResult> UpdateAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true)
        {
            return await EndAsync(step, UpdateContactAnswers.NothingChanged(), cancellationToken);
        }

        var request = Details(step).ToRequest();
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Answer is not { Contact: var contact })
        {
            return await ExplainAsync(step, request, result.Problem!, cancellationToken);
        }

        step.Context.Memory().FollowEmail(contact.Email);
        return await EndAsync(step, UpdateContactAnswers.Changed(contact, Details(step).Part), cancellationToken);
    }

    private static Task<DialogTurnResult> AskAddressAsync(
        WaterfallStepContext step, string? known, PromptOptions question, CancellationToken cancellationToken) =>
        Details(step).Part is ContactPart.Address && known is null
            ? step.PromptAsync(Ask.AddressLine, question, cancellationToken)
            : step.NextAsync(known, cancellationToken);

    private static UpdateContactDetails Details(WaterfallStepContext step) => step.Details<UpdateContactDetails>();
}
