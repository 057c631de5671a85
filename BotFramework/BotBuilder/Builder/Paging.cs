namespace Microsoft.Bot.Builder;

/// <summary>Cuts lists into pages. The token of a page is the id of its last item.</summary>
internal static class Paging
{
    public static PagedResult<T> Page<T>(T[] items, Func<T, string> id, string continuationToken, int pageSize)
    {
        var first = continuationToken is null ? 0 : Array.FindIndex(items, item => id(item) == continuationToken) + 1;
        T[] page = continuationToken is not null && first == 0 ? [] : [.. items.Skip(first).Take(pageSize)];
        return new PagedResult<T>
        {
            Items = page,
            ContinuationToken = first + page.Length < items.Length && page is [.., var last] ? id(last) : null,
        };
    }
}
