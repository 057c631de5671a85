using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Makes the ids of conversations with skills, and finds the user's conversation again.</summary>
public abstract class SkillConversationIdFactoryBase
{
    /// <summary>Makes the id of a conversation with a skill.</summary>
    /// <param name="conversationReference">The user's conversation.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <returns>The id.</returns>
    [Obsolete("Use CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions, CancellationToken) instead.")]
    public virtual Task<string> CreateSkillConversationIdAsync(ConversationReference conversationReference, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Makes the id of a conversation with a skill.</summary>
    /// <param name="options">What the conversation is made of.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <returns>The id.</returns>
    public virtual Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Finds the user's conversation.</summary>
    /// <param name="skillConversationId">The id of the conversation with the skill.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The user's conversation.</returns>
    [Obsolete("Use GetSkillConversationReferenceAsync instead.")]
    public virtual Task<ConversationReference> GetConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Finds the user's conversation.</summary>
    /// <param name="skillConversationId">The id of the conversation with the skill.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The user's conversation, or null when the id is not known.</returns>
    public virtual Task<SkillConversationReference> GetSkillConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Forgets a conversation with a skill.</summary>
    /// <param name="skillConversationId">Its id.</param>
    /// <param name="cancellationToken">Cancels the forgetting.</param>
    /// <returns>A task that ends when it is forgotten.</returns>
    public abstract Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken);

    private NotImplementedException NotOffered() => new($"{GetType().Name} does not offer this operation.");
}
