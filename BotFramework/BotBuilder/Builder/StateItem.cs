namespace Microsoft.Bot.Builder;

/// <summary>State on its way to or from a storage: its properties and the ETag that it was read with.</summary>
internal sealed class StateItem : Dictionary<string, object>, IStoreItem
{
    /// <summary>Overwrites whatever is stored.</summary>
    public const string AnyETag = "*";

    public StateItem()
    {
    }

    public StateItem(int capacity)
        : base(capacity)
    {
    }

    public StateItem(IDictionary<string, object> properties)
        : base(properties)
    {
    }

    public string ETag { get; set; }
}
