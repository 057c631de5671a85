namespace Microsoft.Bot.Schema;

/// <summary>The conversation passes to someone else (legacy; an event named <c>handoff.initiate</c> is used today).</summary>
public interface IHandoffActivity : IActivity;
