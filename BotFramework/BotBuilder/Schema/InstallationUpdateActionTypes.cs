namespace Microsoft.Bot.Schema;

/// <summary>What happened to the installation. Teams also sends <c>add-upgrade</c> and <c>remove-upgrade</c>.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary><c>add</c>.</summary>
    public const string Add = "add";

    /// <summary><c>remove</c>.</summary>
    public const string Remove = "remove";
}
