using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Tests.Conversation;

/// <summary>
/// The bot is updated while conversations are in the middle of a journey: what they left in the store is as an earlier version would have left
/// it. Nobody is stuck, nobody is taken to the wrong step, and nobody reads an exception.
/// </summary>
public sealed class UpdateTests
{
    private const string BegunAgain = "I have been updated since we last spoke, so let us go through";

    private const string LostTheThread = "I have been updated since we last spoke and have lost the thread.";

    /// <summary>Conversations and the answer that they wait for.</summary>
    private static readonly (string[] Said, string Answer)[] Middles =
    [
        (["open a ticket"], "My kettle leaks"),
        (["open a ticket", "My kettle leaks"], "It drips since Monday"),
        (["open a ticket", "My kettle leaks", "It drips since Monday"], "yes"),
        (["cancel my order"], "1043"),
        (["cancel my order 1043"], "yes"),
        (["where is my parcel"], "1042"),
        (["my ticket"], "T-2001"),
        (["change my e-mail"], "new@example.com"),
        (["open a ticket", "My kettle leaks", "where is my parcel"], "1042"),
    ];

    [Fact]
    public async Task Of_a_thousand_conversations_none_is_stuck_or_at_a_wrong_step()
    {
        var middles = new List<(Talk Talk, string Answer, IReadOnlyList<string> Undisturbed)>();

        foreach (var (said, answer) in Middles)
        {
            var talk = Talk.AsAda();
            await talk.SayAllAsync(said);
            middles.Add((talk, answer, await talk.Fork(_ => { }).SayAsync(answer)));
        }

        for (var i = 0; i < 1_000; i++)
        {
            var (talk, answer, undisturbed) = middles[i % middles.Count];
            var change = Changes[i / middles.Count % Changes.Count];
            var updated = talk.Fork(state => change.Make(state, new Random(i)));

            var first = await updated.SayAsync(answer);
            await updated.SayAsync("cancel");
            await updated.SayAsync("cancel");
            var help = await updated.SayAsync("help");

            var about = $"{change.Name}, conversation {i.ToString(CultureInfo.InvariantCulture)}: {string.Join(" / ", first)}";
            Assert.True(change.MayGoOn && first.SequenceEqual(undisturbed) || change.MaySaySo && SaysSo(first), about);
            Assert.Contains(help, said => said.Contains("order", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_was_said_before_the_update_is_kept()
    {
        var talk = Talk.AsAda();
        await talk.SayAllAsync("open a ticket", "My kettle leaks", "It drips since Monday");
        var updated = talk.Fork(state => Rename(state, "ConfirmAsync", "AskColourAsync"));

        var again = await updated.SayAsync("blue");
        var opened = await updated.SayAsync("yes");

        Assert.StartsWith(BegunAgain, again[0], StringComparison.Ordinal);
        Assert.Contains("My kettle leaks", again[1], StringComparison.Ordinal);
        Assert.Contains("It drips since Monday", again[1], StringComparison.Ordinal);
        Assert.Contains("your ticket is", Assert.Single(opened), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_of_the_details_is_asked_again_and_the_rest_is_kept()
    {
        var talk = Talk.AsAda();
        await talk.SayAllAsync("open a ticket", "My kettle leaks", "It drips since Monday");
        var updated = talk.Fork(state => Details(state)!["Body"] = new JObject { ["lines"] = 3 });

        var again = await updated.SayAsync("yes");

        Assert.StartsWith(BegunAgain, again[0], StringComparison.Ordinal);
        Assert.Contains("I have noted \"My kettle leaks\". What exactly happened?", again[1], StringComparison.Ordinal);
    }

    private static readonly IReadOnlyList<(string Name, bool MayGoOn, bool MaySaySo, Action<JObject, Random> Make)> Changes =
    [
        ("nothing changed", true, false, (_, _) => { }),
        ("steps were inserted before", true, false, (state, _) => Steps(state).ForEach(steps => steps["stepIndex"] = 7)),
        ("an earlier version with the same steps", true, false, (state, _) => Journeys(state).ForEach(journey => journey["Version"] = "Earlier:0")),
        ("a step was removed or renamed", false, true, (state, _) => Steps(state).ForEach(steps => steps["step"] = "AskSomethingElseAsync")),
        ("a dialog was removed", false, true, (state, _) => Journeys(state)[0]["id"] = "RetiredDialog"),
        ("the details have another type", false, true, (state, _) => Steps(state).ForEach(steps => ((JObject)steps["values"]!)["details"] = "3")),
        ("a prompt lost its question", false, true, (state, _) => Prompts(state).ForEach(prompt => ((JObject)prompt["state"]!).Remove("options"))),
        ("the stack is no stack", false, true, (state, _) => state.Descendants().OfType<JProperty>().First(property => property.Name == "dialogStack").Value = "damaged"),
        ("anything is damaged", true, true, Damage),
    ];

    private static bool SaysSo(IReadOnlyList<string> said) =>
        said.Any(text => text.StartsWith(BegunAgain, StringComparison.Ordinal) || text.StartsWith(LostTheThread, StringComparison.Ordinal));

    private static List<JObject> Instances(JObject state) => [.. state.SelectTokens("$..dialogStack[*]").OfType<JObject>()];

    private static List<JObject> Journeys(JObject state) =>
        [.. Instances(state).Where(instance => ((string)instance["id"]!).EndsWith("Dialog", StringComparison.Ordinal) && (string)instance["id"]! != nameof(MainDialog))];

    private static List<JObject> Prompts(JObject state) => [.. Instances(state).Where(instance => !((string)instance["id"]!).EndsWith("Dialog", StringComparison.Ordinal) && !((string)instance["id"]!).EndsWith(".Steps", StringComparison.Ordinal))];

    private static List<JObject> Steps(JObject state) =>
        [.. Instances(state).Where(instance => ((string)instance["id"]!).EndsWith(".Steps", StringComparison.Ordinal)).Select(instance => (JObject)instance["state"]!)];

    private static JObject? Details(JObject state) => Steps(state)[0]["values"]!["details"] as JObject;

    private static void Rename(JObject state, string step, string earlier)
    {
        foreach (var steps in Steps(state).Where(steps => (string?)steps["step"] == step))
        {
            steps["step"] = earlier;
        }
    }

    /// <summary>Puts something else in the place of any value that tells where the conversation is.</summary>
    private static void Damage(JObject state, Random random)
    {
        string[] where = ["dialogStack", "stepIndex", "step", "values", "dialogs", "state"];
        var all = state.Descendants().OfType<JProperty>().Where(property => where.Contains(property.Name)).ToList();
        var chosen = all[random.Next(all.Count)];
        chosen.Value = random.Next(3) switch { 0 => new JValue("damaged"), 1 => new JArray(1, 2), _ => new JObject { ["damaged"] = true } };
    }
}
