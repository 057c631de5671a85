namespace Microsoft.Bot.Builder;

/// <summary>What is answered to an invoke: the status and body of the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>The body, written as JSON; null for none.</summary>
    public object Body { get; set; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Whether the status is between 200 and 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
