namespace Microsoft.Bot.Builder;

/// <summary>An item was written by somebody else since it was read. Outside it is caught as what the public API promises: an <see cref="ArgumentException"/>.</summary>
internal sealed class ETagConflictException : ArgumentException
{
    public ETagConflictException(string key, string read, string current)
        : base($"Etag conflict: '{key}' was read as version {read ?? "(none)"}, but version {current ?? "(none)"} is stored. Read it again, repeat the change and write it.")
    {
    }
}
