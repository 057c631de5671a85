using ChatBot.Connectors.Capabilities;
using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Turns;

/// <summary>What dialogs read from the turn.</summary>
public static class TurnContextExtensions
{
    /// <summary>What the host knows about this turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <exception cref="InvalidOperationException">The host did not put it into the turn state.</exception>
    public static TurnFacts Facts(this ITurnContext turnContext) => turnContext.Required<TurnFacts>();

    /// <summary>What the conversation remembers; changes are kept.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <exception cref="InvalidOperationException">The host did not put it into the turn state.</exception>
    public static ConversationMemory Memory(this ITurnContext turnContext) => turnContext.Required<ConversationMemory>();

    /// <summary>Who speaks, and how surely we know them: signed in, proven by a code that still counts, claimed, or nobody.</summary>
    /// <remarks>Whether a proof still counts was decided when the turn began (<see cref="ConversationMemory.DropOldProof"/>).</remarks>
    /// <param name="turnContext">The turn.</param>
    public static Caller Caller(this ITurnContext turnContext)
    {
        var (facts, memory, activity) = (turnContext.Facts(), turnContext.Memory(), turnContext.Activity);
        var nobody = new Caller
        {
            Level = CallerLevel.Anonymous,
            Channel = activity.ChannelId,
            ConversationId = activity.Conversation.Id,
            TurnKey = facts.TurnKey,
            Locale = string.IsNullOrWhiteSpace(activity.Locale) ? "en-US" : activity.Locale,
        };

        return (facts.SignedIn, memory.ProvenEmail, memory.ClaimedEmail) switch
        {
            ({ } customer, _, _) => nobody with { Level = CallerLevel.Verified, Customer = customer },
            (_, { } proven, _) => nobody with { Level = CallerLevel.Verified, Customer = memory.ProvenCustomer, Email = proven },
            (_, _, { } claimed) => nobody with { Level = CallerLevel.Claimed, Email = claimed },
            _ => nobody,
        };
    }

    /// <summary>What the customer said in this turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <exception cref="InvalidOperationException">The main dialog did not listen first.</exception>
    public static Utterance Said(this ITurnContext turnContext) => turnContext.Required<Utterance>();

    private static T Required<T>(this ITurnContext turnContext)
        where T : class =>
        turnContext.TurnState.Get<T>()
            ?? throw new InvalidOperationException($"The turn state has no {typeof(T).Name}: it is put there before the dialog runs.");
}
