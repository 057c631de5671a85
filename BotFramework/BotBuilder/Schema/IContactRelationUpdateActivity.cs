namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to, or removed from, a user's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>What was done, for contact and installation updates.</summary>
    string Action { get; set; }
}
