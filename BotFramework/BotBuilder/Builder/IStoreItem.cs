namespace Microsoft.Bot.Builder;

/// <summary>An item whose writing tells whether somebody else has written since it was read.</summary>
public interface IStoreItem
{
    /// <summary>Gets or sets the version that was read; "*" overwrites any, null stands for an item that does not exist yet.</summary>
    string ETag { get; set; }
}
