using ChatBot.Connectors.Declarative;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Declarative;

public sealed class DeclaredFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("get: \"tickets/{request.ticket}\"\n      - name: said", "gett: tickets\n      - name: said", "capabilities.get_ticket_status.steps[0]", "gett")]
    [InlineData("subject: found.ticket.subject", "subjekt: found.ticket.subject", "capabilities.get_ticket_status.answer.subjekt: TicketStatus has no such part. Possible: number, subject")]
    [InlineData("      subject: found.ticket.subject\n", "", "capabilities.get_ticket_status.answer: subject is missing")]
    [InlineData("subject: found.ticket.subject", "subject: fond.ticket.subject", "capabilities.get_ticket_status.answer.subject: 'fond.ticket.subject' starts from nothing known there. Possible: caller, found, key, request")]
    [InlineData("openedAt: { from: found.ticket.created_at, type: time }", "openedAt: { from: found.ticket.created_at, type: date }", "capabilities.get_ticket_status.answer.openedAt.type: 'date' is no type. Possible: text, number")]
    [InlineData("get_ticket_status:", "get_ticket_state:", "capabilities.get_ticket_state: there is no such capability")]
    [InlineData("errors: { 404: Unavailable }", "errors: { 404: Gone }", "capabilities.create_ticket.steps.opened.errors.404: ")]
    [InlineData("errors: { 404: Unavailable }", "errors: { 500: NotFound }", "capabilities.create_ticket.steps.opened.errors.500: ")]
    [InlineData("{caller.email}", "{caller.email", "has a brace that belongs to no place")]
    [InlineData("{settings.Login}", "{settings.Password}", "settings.Password: only settings that the file names can be used")]
    [InlineData("name: Desk", "name: [", "it is no YAML")]
    [InlineData("name: Desk", "name: Desk\nname: Desk", "line ")]
    public void A_mistake_stops_the_start_and_names_its_place_and_rule(string told, string instead, params string[] expected)
    {
        var yaml = File.ReadAllText(DeclaredDesk.File);
        Assert.Contains(told, yaml, StringComparison.Ordinal);
        File.WriteAllText(_file, yaml.Replace(told, instead, StringComparison.Ordinal));

        var exception = Assert.Throws<SettingsException>(() => DeclaredFile.Read(_file));

        Assert.All(expected, words => Assert.Contains(words, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_comes_along_can_be_read()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Connectors", "Declarative"), "*.yaml");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEmpty(DeclaredFile.Read(file).Capabilities));
    }

    [Fact]
    public void A_file_that_is_absent_stops_the_start()
    {
        var exception = Assert.Throws<SettingsException>(() => new Business(DeclaredDesk.Settings(new("https://desk.example/"), "no-such.yaml")));

        Assert.Contains("names no-such.yaml", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Login", "", "Connectors:Desk:Login is missing.")]
    [InlineData("Logn", "x", "Connectors:Desk:Logn is not a known setting. Possible there: BaseAddress, Login.")]
    public void What_the_file_asks_for_must_be_set(string key, string value, string expected)
    {
        var settings = DeclaredDesk.Settings(new("https://desk.example/"));
        settings[$"Connectors:Desk:{key}"] = value;

        var exception = Assert.Throws<SettingsException>(() => new Business(settings));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);
}
