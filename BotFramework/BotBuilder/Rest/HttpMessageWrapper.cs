using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A copy of a message that outlives it, for use in exceptions.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>The message's body as text.</summary>
    public string Content { get; set; }

    /// <summary>The message's headers, those of its content included. Credentials are left out.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Copies headers, all but the credentials: exceptions end in logs.</summary>
    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                Headers[name] = values.ToList();
            }
        }
    }
}
