namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed in, or removed from, an organisational unit of the channel.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What was done, for contact and installation updates.</summary>
    string Action { get; set; }
}
