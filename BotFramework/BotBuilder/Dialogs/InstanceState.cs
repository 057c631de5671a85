using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads what a dialog keeps in its entry on the stack, whether the object is still the one put there or has come back from storage as JSON without type names.</summary>
internal static class InstanceState
{
    /// <summary>The answer of a dialog that waits, ready made.</summary>
    public static readonly Task<DialogTurnResult> Waiting = Task.FromResult(Dialog.EndOfTurn);

    public static int Int(IDictionary<string, object> state, string key) => Get(state, key) switch
    {
        int number => number,
        null => 0,
        JValue value => value.ToObject<int>(),
        var other => Convert.ToInt32(other, CultureInfo.InvariantCulture),
    };

    public static string Text(IDictionary<string, object> state, string key) => Get(state, key)?.ToString();

    public static object Get(IDictionary<string, object> state, string key) => state.TryGetValue(key, out var value) ? value : null;

    /// <summary>The dictionary under the key, made if need be; it stays in the state, so that changes are kept.</summary>
    public static IDictionary<string, object> Dictionary(IDictionary<string, object> state, string key)
    {
        if (Get(state, key) is IDictionary<string, object> known)
        {
            return known;
        }

        var dictionary = Get(state, key) is JObject json ? ToDictionary(json) : [];
        state[key] = dictionary;
        return dictionary;
    }

    public static PromptOptions Options(IDictionary<string, object> state, string key) => Typed<PromptOptions>(state, key);

    public static DialogState Stack(DialogInstance instance, string key)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Typed<DialogState>(instance.State, key) is { } stack ? stack : (DialogState)(instance.State[key] = new DialogState());
    }

    private static T Typed<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        switch (Get(state, key))
        {
            case T typed:
                return typed;
            case null:
                return null;
            case JToken json:
                var read = json.ToObject<T>();
                state[key] = read;
                return read;
            case var other:
                // The state was laid over by a memory path, which leaves dictionaries and anonymous objects behind.
                var mapped = JToken.FromObject(other).ToObject<T>();
                state[key] = mapped;
                return mapped;
        }
    }

    private static Dictionary<string, object> ToDictionary(JObject json)
    {
        var dictionary = new Dictionary<string, object>(json.Count);
        foreach (var (name, value) in json)
        {
            dictionary[name] = value is JValue simple ? simple.Value : value;
        }

        return dictionary;
    }
}
