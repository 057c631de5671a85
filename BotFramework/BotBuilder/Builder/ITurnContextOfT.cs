using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn whose activity is seen as one kind of activity.</summary>
/// <typeparam name="T">The kind, for instance <see cref="IMessageActivity"/>.</typeparam>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>Gets the activity that started the turn, as this kind.</summary>
    new T Activity { get; }
}
