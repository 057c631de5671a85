using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Turns;

/// <summary>What the steps of a waterfall share.</summary>
public static class StepExtensions
{
    private const string DetailsKey = "details";

    extension(WaterfallStepContext step)
    {
        /// <summary>What was gathered so far; changes to it are kept. At the first step it is what the dialog was begun with.</summary>
        /// <typeparam name="T">A plain class that survives JSON.</typeparam>
        public T Details<T>()
            where T : class, new() =>
            step.Kept<T>(DetailsKey) ?? step.Keep(DetailsKey, ReadAs<T>(step.Options) ?? new T());

        /// <summary>Who asks, for a capability call.</summary>
        public Caller Caller() => step.Context.Caller();

        /// <summary>What the customer said in this turn.</summary>
        public Utterance Said() => step.Context.Said();

        /// <summary>How the customer reads dates and money.</summary>
        internal CustomerFormat Format() => CustomerFormat.Of(step.Context.Activity);

        /// <summary>What was kept under this name by this step or an earlier one; changes to it are kept.</summary>
        internal T? Kept<T>(string key)
            where T : class =>
            step.Values.TryGetValue(key, out var kept) && ReadAs<T>(kept) is { } value ? step.Keep(key, value) : null;

        /// <summary>Keeps something for later steps.</summary>
        internal T Keep<T>(string key, T value)
            where T : class
        {
            step.Values[key] = value;
            return value;
        }
    }

    // Within a turn it is the object itself; what comes from storage is JSON without a type.
    private static T? ReadAs<T>(object? kept)
        where T : class => kept switch
        {
            T same => same,
            JToken json => json.ToObject<T>(),
            _ => null,
        };
}
