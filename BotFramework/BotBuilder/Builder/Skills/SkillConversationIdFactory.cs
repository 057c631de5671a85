using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Keeps conversations with skills in a storage.</summary>
public class SkillConversationIdFactory : SkillConversationIdFactoryBase
{
    private readonly IStorage _storage;

    /// <summary>Initializes a new instance of the <see cref="SkillConversationIdFactory"/> class.</summary>
    /// <param name="storage">Keeps the conversations.</param>
    public SkillConversationIdFactory(IStorage storage)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
    }

    /// <inheritdoc/>
    public override async Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);

        // The same user's conversation with the same skill goes on under the same id.
        var reference = options.Activity.GetConversationReference();
        var id = string.Join('-', options.FromBotId, options.BotFrameworkSkill.AppId, reference.Conversation.Id, reference.ChannelId, "skillconvo");
        var kept = new SkillConversationReference { ConversationReference = reference, OAuthScope = options.FromBotOAuthScope };
        await _storage.WriteAsync(new Dictionary<string, object> { [id] = JObject.FromObject(kept) }, cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <inheritdoc/>
    public override async Task<SkillConversationReference> GetSkillConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(skillConversationId))
        {
            throw new ArgumentNullException(nameof(skillConversationId));
        }

        var found = await _storage.ReadAsync([skillConversationId], cancellationToken).ConfigureAwait(false);
        return found.TryGetValue(skillConversationId, out var kept) && kept is not null
            ? JObject.FromObject(kept).ToObject<SkillConversationReference>()
            : null;
    }

    /// <inheritdoc/>
    public override Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) =>
        _storage.DeleteAsync([skillConversationId], cancellationToken);
}
