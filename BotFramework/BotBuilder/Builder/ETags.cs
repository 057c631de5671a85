using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>The rule by which both kinds of memory tell whether an item may be written.</summary>
internal static class ETags
{
    private static long _last;

    public static string Next() => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);

    /// <exception cref="ETagConflictException">The item is not the one that was read.</exception>
    public static void Check(string key, object item, bool exists, string current)
    {
        if (item is not IStoreItem { ETag: not StateItem.AnyETag } versioned)
        {
            return;
        }

        // State that was read and has been deleted since must not come back by accident; items of bots' own may be given ETags before they exist.
        var conflict = exists
            ? current is not null && current != versioned.ETag
            : versioned is StateItem { ETag: not null };
        if (conflict)
        {
            throw new ETagConflictException(key, versioned.ETag, current);
        }
    }
}
