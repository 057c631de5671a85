using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void Dialogs_are_found_by_their_ids()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("A")).Add(new WaterfallDialog("B"));

        Assert.Equal("A", dialogs.Find("A").Id);
        Assert.Equal("B", dialogs.Find("B").Id);
        Assert.Null(dialogs.Find("C"));
        Assert.Null(dialogs.Find("a"));
        Assert.Equal(["A", "B"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void Another_dialog_of_the_same_id_is_refused_by_name()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("twin"));

        var thrown = Assert.Throws<ArgumentException>(() => dialogs.Add(new WaterfallDialog("twin")));

        Assert.Contains("'twin'", thrown.Message, StringComparison.Ordinal);
        Assert.Single(dialogs.GetDialogs());
    }

    [Fact]
    public void The_same_dialog_may_be_added_again()
    {
        var dialog = new WaterfallDialog("once");

        var dialogs = new DialogSet().Add(dialog).Add(dialog);

        Assert.Same(dialog, Assert.Single(dialogs.GetDialogs()));
    }

    [Fact]
    public void Telemetry_reaches_dialogs_added_before_and_after()
    {
        var telemetry = new RecordingTelemetry();
        var dialogs = new DialogSet().Add(new WaterfallDialog("before"));

        dialogs.TelemetryClient = telemetry;
        dialogs.Add(new WaterfallDialog("after"));

        Assert.All(dialogs.GetDialogs(), dialog => Assert.Same(telemetry, dialog.TelemetryClient));
    }

    [Fact]
    public void Taking_telemetry_away_leaves_one_that_reports_nothing()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("A"));
        dialogs.TelemetryClient = new RecordingTelemetry();

        dialogs.TelemetryClient = null;

        Assert.IsType<NullBotTelemetryClient>(dialogs.Find("A").TelemetryClient);
    }

    [Fact]
    public void What_a_dialog_depends_on_is_added_with_it()
    {
        var dialogs = new DialogSet().Add(new Dependent());

        Assert.NotNull(dialogs.Find("needed"));
    }

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("A"));
        var before = dialogs.GetVersion();

        dialogs.Add(new WaterfallDialog("B"));

        Assert.NotEqual(before, dialogs.GetVersion());
        Assert.Equal(dialogs.GetVersion(), new DialogSet().Add(new WaterfallDialog("A")).Add(new WaterfallDialog("B")).GetVersion());
    }

    [Fact]
    public async Task A_set_without_a_state_property_makes_no_contexts()
    {
        var turnContext = new TurnContext(new TestAdapter(), new Microsoft.Bot.Schema.Activity());

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turnContext));
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
    }

    private sealed class Dependent : Dialog, IDialogDependencies
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public IEnumerable<Dialog> GetDependencies() => [new WaterfallDialog("needed")];
    }
}
