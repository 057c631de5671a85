namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke activity: an HTTP status and a body.</summary>
public class InvokeResponse
{
    /// <summary>Gets or sets the HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>Gets or sets the body, which is written as JSON; null for none.</summary>
    public object Body { get; set; }

    /// <summary>Tells whether the status is one of success.</summary>
    /// <returns>True for 200 to 299.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
