using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class MemoryTests
{
    [Theory]
    [InlineData("$name", "dialog.name")]
    [InlineData("#Book", "turn.recognized.intents.Book")]
    [InlineData("@@city", "turn.recognized.entities.city")]
    [InlineData("@city", "turn.recognized.entities.city.first()")]
    [InlineData("@city.name", "turn.recognized.entities.city.first().name")]
    [InlineData("%id", "class.id")]
    [InlineData("user.name", "user.name")]
    [InlineData("$", "$")]
    [InlineData("$1", "$1")]
    public async Task Short_forms_of_paths_are_written_out(string path, string expected)
    {
        var dc = await ContextAsync();

        Assert.Equal(expected, dc.State.TransformPath(path));
    }

    [Fact]
    public async Task Values_are_kept_and_found_in_every_scope_that_can_be_written()
    {
        var dc = await ContextAsync();

        foreach (var scope in new[] { "user", "conversation", "dialog", "this", "turn" })
        {
            dc.State.SetValue($"{scope}.order.items[1].name", "tea");

            Assert.Equal("tea", dc.State.GetStringValue($"{scope}.order.items[1].name"));
            Assert.Equal("tea", dc.State.GetValue<JObject>($"{scope}.order")["items"][1]["name"]);
            Assert.Null(dc.State.GetValue<object>($"{scope}.order.items[0]"));
        }
    }

    [Fact]
    public async Task A_path_in_brackets_leads_into_any_scope()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("user.name", "joe");
        dc.State.SetValue("dialog.index", 1);
        dc.State.SetValue("conversation.towns", new[] { "Lisbon", "Porto" });

        dc.State.SetValue("conversation.stuff[user.name]", "his");
        dc.State.SetValue("conversation.stuff['Jo.Bob']", "theirs");
        dc.State.SetValue("conversation.owners[conversation.stuff[user.name]]", "nested");

        Assert.Equal("his", dc.State.GetStringValue("conversation.stuff.joe"));
        Assert.Equal("theirs", dc.State.GetStringValue("conversation.stuff[\"Jo.Bob\"]"));
        Assert.Equal("nested", dc.State.GetStringValue("conversation.owners.his"));
        Assert.Equal("Porto", dc.State.GetStringValue("conversation.towns[$index]"));
        dc.State.RemoveValue("conversation.stuff[user.name]");
        Assert.Null(dc.State.GetStringValue("conversation.stuff.joe"));
    }

    [Fact]
    public async Task Names_are_found_in_any_case()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("user.Name", "Ada");

        dc.State.SetValue("USER.name", "Ben");

        Assert.Equal("Ben", dc.State.GetStringValue("User.NAME"));
        Assert.Single(ObjectPath.GetProperties(dc.State.GetMemoryScope("user").GetMemory(dc)));
    }

    [Fact]
    public async Task What_is_not_there_gives_the_default()
    {
        var dc = await ContextAsync();

        Assert.Equal(7, dc.State.GetIntValue("user.age", 7));
        Assert.True(dc.State.GetBoolValue("user.member", true));
        Assert.Equal("?", dc.State.GetStringValue("user.name", "?"));
        Assert.Null(dc.State.GetValue<string>("nowhere.name"));
        Assert.False(dc.State.TryGetValue<string>("user.name", out _));
    }

    [Fact]
    public async Task A_scope_that_does_not_exist_cannot_be_written()
    {
        var dc = await ContextAsync();

        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => dc.State.SetValue("nowhere.name", 1));

        Assert.Contains("conversation", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => dc.State.SetValue("user.name", Task.CompletedTask));
    }

    [Fact]
    public async Task Values_can_be_removed()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("user.name", "Ada");

        dc.State.RemoveValue("user.name");

        Assert.False(dc.State.TryGetValue<string>("user.name", out _));
    }

    [Fact]
    public async Task The_turns_activity_and_the_first_of_several_values_are_found()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("turn.recognized.entities.city", new[] { new[] { "Lisbon", "Porto" } });

        Assert.Equal("hi", dc.State.GetStringValue("turn.activity.text"));
        Assert.Equal("Lisbon", dc.State.GetStringValue("@city"));
    }

    [Fact]
    public async Task What_is_changed_in_a_state_scope_is_saved()
    {
        var storage = new MemoryStorage();
        var first = await ContextAsync(storage);
        first.State.SetValue("user.name", "Ada");
        await first.State.SaveAllChangesAsync();

        var second = await ContextAsync(storage);
        Assert.Equal("Ada", second.State.GetStringValue("user.name"));

        await second.State.DeleteScopesMemoryAsync("user");
        Assert.Null((await ContextAsync(storage)).State.GetStringValue("user.name"));
    }

    [Fact]
    public async Task The_dialog_scope_is_the_containers_and_this_is_the_active_dialogs()
    {
        var dc = await ContextAsync();
        var inner = dc.Child;

        inner.State.SetValue("dialog.a", 1);
        inner.State.SetValue("this.b", 2);

        Assert.Equal(1, InstanceValue(dc, "a"));
        Assert.Equal(2, InstanceValue(inner, "b"));
        Assert.Equal(1, dc.State.GetIntValue("dialog.a"));
    }

    [Fact]
    public async Task A_container_that_is_passed_by_does_not_bind_the_dialog_scope()
    {
        var dc = await ContextAsync(ignoreBinding: true);

        Assert.Equal("component", ((Dialog)new DialogClassMemoryScope().GetMemory(dc.Child)).Id);
        Assert.Same(dc.ActiveDialog.State, new DialogMemoryScope().GetMemory(dc));
    }

    [Fact]
    public async Task The_stack_and_the_dialogs_own_properties_can_be_read_but_not_written()
    {
        var dc = (await ContextAsync()).Child;

        Assert.Equal(["inner", "component"], dc.State.GetValue<List<string>>("dialogContext.stack"));
        Assert.Equal("inner", dc.State.GetStringValue("dialogcontext.activeDialog"));
        Assert.Equal("component", dc.State.GetStringValue("dialogcontext.parent"));
        Assert.Equal("inner", dc.State.GetStringValue("class.id"));
        Assert.Equal("component", dc.State.GetStringValue("dialogclass.id"));
        foreach (var scope in new[] { "dialogContext", "class", "dialogclass", "settings", "user" })
        {
            Assert.Throws<NotSupportedException>(() => dc.State.SetValue(scope, new { }));
        }
    }

    [Fact]
    public async Task Whole_scopes_can_be_replaced_where_a_dialog_owns_them()
    {
        var dc = await ContextAsync();

        dc.State.SetValue("this", new { x = 1 });
        dc.State.SetValue("turn", new { y = 2 });

        Assert.Equal(1, dc.State.GetIntValue("this.x"));
        Assert.Equal(2, dc.State.GetIntValue("turn.y"));
    }

    [Fact]
    public async Task Settings_are_read_as_a_tree_and_kept_out_of_snapshots()
    {
        var dc = await ContextAsync();
        dc.Context.TurnState.Add<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string>
        {
            ["Shop:Name"] = "Tea & Co",
            ["Shop:Towns:0"] = "Lisbon",
            ["Shop:Towns:1"] = "Porto",
            ["ApiKey"] = "secret",
        }).Build());

        Assert.Equal("Tea & Co", dc.State.GetStringValue("settings.shop.name"));
        Assert.Equal("Porto", dc.State.GetStringValue("settings.shop.towns[1]"));
        Assert.DoesNotContain("secret", dc.State.GetMemorySnapshot().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_is_a_copy()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("conversation.list", new[] { 1 });

        var snapshot = dc.State.GetMemorySnapshot();
        dc.State.SetValue("conversation.list[0]", 2);

        Assert.Equal(1, snapshot["conversation"]["list"][0]);
        Assert.Equal("hi", snapshot["turn"]["activity"]["text"]);
    }

    [Theory]
    [InlineData("webchat", 0)]
    [InlineData("emulator", 1)]
    public async Task Memory_is_copied_for_a_turn_only_where_somebody_sees_the_copy(string channel, int copies)
    {
        var counted = new Counted();
        var message = new TestAdapter().MakeActivity("hi");
        message.ChannelId = channel;
        var turn = new TurnContext(new Builder.RecordingAdapter(), message);
        turn.TurnState.Set(new DialogStateManagerConfiguration { MemoryScopes = [.. new DialogsComponentRegistration().GetMemoryScopes(), counted] });

        await new WaterfallDialog("steps").RunAsync(turn, new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("stack"), default);

        Assert.Equal(copies, counted.Times);
    }

    [Fact]
    public async Task Changes_at_watched_paths_are_noticed()
    {
        var dc = await ContextAsync();
        dc.State.SetValue(DialogPath.EventCounter, 0u);
        var watched = dc.State.TrackPaths(["dialog.name", "$town"]);

        dc.State.SetValue(DialogPath.EventCounter, 1u);
        dc.State.SetValue("dialog.other", 1);
        var before = dc.State.AnyPathChanged(0, watched);
        dc.State.SetValue("$town", "Porto");

        Assert.False(before);
        Assert.True(dc.State.AnyPathChanged(0, watched));
        Assert.False(dc.State.AnyPathChanged(1, watched));
    }

    [Fact]
    public async Task The_manager_is_a_dictionary_of_scopes()
    {
        var state = (await ContextAsync()).State;
        var pairs = new KeyValuePair<string, object>[state.Count];

        state.CopyTo(pairs, 0);
        state["user.name"] = "Ada";

        Assert.Equal("Ada", state["user.name"]);
        Assert.True(state.ContainsKey("TURN"));
        Assert.Equal(state.Keys, pairs.Select(pair => pair.Key));
        Assert.Equal(state.Count, state.Values.Count);
        Assert.True(state.IsReadOnly);
        Assert.Equal("1", state.Version());
        Assert.Throws<NotSupportedException>(state.Clear);
        Assert.Throws<NotSupportedException>(() => state.Add("x", 1));
        Assert.Throws<NotSupportedException>(() => state.Remove("user"));
    }

    [Fact]
    public async Task Scopes_and_resolvers_of_ones_own_are_used()
    {
        var dc = await ContextAsync();
        var configuration = new DialogStateManagerConfiguration
        {
            MemoryScopes = [new Fixed()],
            PathResolvers = [new AliasPathResolver("!", "fixed.", ".x")],
        };

        Assert.Equal(3, new DialogStateManager(dc, configuration).GetIntValue("!a"));
    }

    [Fact]
    public void The_component_registers_all_scopes_and_resolvers()
    {
        var services = new ServiceCollection();

        new DialogsBotComponent().ConfigureServices(services, new ConfigurationBuilder().Build());

        using var provider = services.BuildServiceProvider();
        Assert.Equal(9, provider.GetServices<MemoryScope>().Select(scope => scope.Name).Distinct().Count());
        Assert.Equal(5, provider.GetServices<IPathResolver>().Count());
        var old = new DialogsComponentRegistration();
        Assert.Equal(9, old.GetMemoryScopes().Count());
        Assert.Equal(5, old.GetPathResolvers().Count());
    }

    [Fact]
    public void Paths_give_the_names_of_properties()
    {
        Assert.Equal("eventCounter", DialogPath.GetPropertyName(DialogPath.EventCounter));
        Assert.Equal("lastresult", TurnPath.GetPropertyName(TurnPath.LastResult));
    }

    private static object InstanceValue(DialogContext dc, string name) => Convert.ToInt32(dc.ActiveDialog.State[name], null);

    private static async Task<DialogContext> ContextAsync(IStorage storage = null, bool ignoreBinding = false)
    {
        storage ??= new MemoryStorage();
        var adapter = new TestAdapter();
        var message = adapter.MakeActivity("hi");
        message.ChannelId = "test";
        var turnContext = new TurnContext(adapter, message);
        turnContext.TurnState.Add(new UserState(storage));
        turnContext.TurnState.Add(new ConversationState(storage));
        var component = new ComponentDialog("component") { IgnoreMemoryScopeBinding = ignoreBinding };
        component.AddDialog(new Probe("inner", []));
        var dc = new DialogContext(new DialogSet().Add(component), turnContext, new DialogState());
        await dc.State.LoadAllScopesAsync();
        await dc.BeginDialogAsync("component");
        return dc;
    }

    private sealed class Counted() : MemoryScope("counted")
    {
        public int Times { get; private set; }

        public override object GetMemory(DialogContext dc) => Times++;

        public override void SetMemory(DialogContext dc, object memory) => throw new NotSupportedException();
    }

    private sealed class Fixed() : MemoryScope("fixed")
    {
        public override object GetMemory(DialogContext dc) => new { a = new { x = 3 } };

        public override void SetMemory(DialogContext dc, object memory) => throw new NotSupportedException();
    }
}
