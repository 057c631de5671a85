using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.UpdateContact;
using Request = ChatBot.Connectors.Capabilities.Contacts.UpdateContact;

namespace ChatBot.Dialogs.Tests.UpdateContact;

public sealed class UpdateContactDialogTests
{
    [Fact]
    public async Task An_email_address_that_was_said_is_only_confirmed()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("my new e-mail is Ada.L@example.org");
        var answer = await talk.SayAsync("yes");

        Assert.StartsWith("I would change your e-mail address to ada.l@example.org. Shall I do that?", Assert.Single(question), StringComparison.Ordinal);
        Assert.Equal("Done: your e-mail address is now ada.l@example.org.", Assert.Single(answer));
        Assert.Equal(new Request(Email: new EmailAddress("ada.l@example.org")), Assert.Single(talk.Shop.AskedFor<Request>()));
    }

    [Fact]
    public async Task An_address_is_asked_for_piece_by_piece()
    {
        var talk = Talk.AsAda();

        var which = await talk.SayAsync("change my details");
        var street = await talk.SayAsync("Postal address");
        var city = await talk.SayAsync("12 Oak Street");
        var code = await talk.SayAsync("Leeds");
        var country = await talk.SayAsync("LS1 4AB");
        var confirm = await talk.SayAsync("UK");
        var answer = await talk.SayAsync("yes");

        Assert.StartsWith("What would you like to change?", Assert.Single(which), StringComparison.Ordinal);
        Assert.Equal("What is the new street and house number?", Assert.Single(street));
        Assert.Equal("Which city or town is that in?", Assert.Single(city));
        Assert.Equal("What is the postal code? Say \"none\" if there is none.", Assert.Single(code));
        Assert.Equal("Which country is that in?", Assert.Single(country));
        Assert.StartsWith("I would change your postal address to 12 Oak Street, LS1 4AB, Leeds, United Kingdom. Shall I do that?", Assert.Single(confirm), StringComparison.Ordinal);
        Assert.Equal("Done: your postal address is now 12 Oak Street, LS1 4AB, Leeds, United Kingdom.", Assert.Single(answer));
        Assert.Equal(new Request(Address: new("12 Oak Street", "LS1 4AB", "Leeds", "GB")), Assert.Single(talk.Shop.AskedFor<Request>()));
    }

    [Fact]
    public async Task A_country_without_postal_codes_has_none()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("change my address", "1 Main Street", "Panama City", "none", "Panama", "yes");

        Assert.Equal(new PostalAddress("1 Main Street", null, "Panama City", "PA"), Assert.Single(talk.Shop.AskedFor<Request>()).Address);
    }

    [Fact]
    public async Task A_country_that_is_none_is_asked_for_again_and_the_rest_is_kept()
    {
        var talk = Talk.AsAda();

        var again = await talk.SayAllAsync("change my address", "1 Main Street", "Oz", "none", "Narnia");
        var confirm = await talk.SayAsync("the Netherlands");

        Assert.StartsWith("I do not know that country.", Assert.Single(again), StringComparison.Ordinal);
        Assert.Contains("1 Main Street, Oz, Netherlands", Assert.Single(confirm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_no_everything_stays()
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAllAsync("change my email", "new@example.org", "no");

        Assert.Equal("All right, everything stays as it is.", Assert.Single(answer));
        Assert.Empty(talk.Shop.AskedFor<Request>());
    }

    [Fact]
    public async Task A_guest_proves_the_old_address_and_goes_on_with_the_new_one()
    {
        var talk = Talk.AsGuest();

        var answers = await talk.SayAllAsync("change my email", "new@example.org", "yes", "ada@example.com", SentCodes.Right);

        Assert.Equal("Done: your e-mail address is now new@example.org.", answers[^1]);
        Assert.Equal(new EmailAddress("new@example.org"), talk.Memory.ProvenEmail);
    }

    [Fact]
    public async Task An_address_that_somebody_has_is_refused_without_saying_so()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("update_contact", Problem.Conflict(ProblemReasons.EmailTaken));

        var answer = await talk.SayAllAsync("my new e-mail is ben@example.com", "yes");

        Assert.Contains("that e-mail address cannot be used for your account", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData("de", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("the USA", "US")]
    [InlineData("United States", "US")]
    [InlineData("great britain", "GB")]
    [InlineData("Atlantis", null)]
    public void Countries_are_known_by_the_names_that_people_use(string text, string? code)
    {
        Assert.Equal(code, CountryNames.FindCode(text));
    }

    [Fact]
    public async Task An_address_said_instead_of_which_one_is_the_new_address()
    {
        var talk = Talk.AsAda();

        await talk.SayAsync("change my details");
        var confirm = await talk.SayAsync("ada.lopez@example.org");
        await talk.SayAsync("yes");

        Assert.StartsWith("I would change your e-mail address to ada.lopez@example.org.", Assert.Single(confirm), StringComparison.Ordinal);
        Assert.Equal("ada.lopez@example.org", Assert.Single(talk.Shop.AskedFor<Request>()).Email?.Value);
    }
}
