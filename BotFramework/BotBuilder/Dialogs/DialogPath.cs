namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths into the memory of the active container.</summary>
public class DialogPath
{
    /// <summary>The path "dialog.defaultOperation".</summary>
    public const string DefaultOperation = "dialog.defaultOperation";

    /// <summary>The path "dialog.eventCounter".</summary>
    public const string EventCounter = "dialog.eventCounter";

    /// <summary>The path "dialog.expectedProperties".</summary>
    public const string ExpectedProperties = "dialog.expectedProperties";

    /// <summary>The path "dialog.lastEvent".</summary>
    public const string LastEvent = "dialog.lastEvent";

    /// <summary>The path "dialog.lastIntent".</summary>
    public const string LastIntent = "dialog.lastIntent";

    /// <summary>The path "dialog.lastTriggerEvent".</summary>
    public const string LastTriggerEvent = "dialog.lastTriggerEvent";

    /// <summary>The path "dialog.requiredProperties".</summary>
    public const string RequiredProperties = "dialog.requiredProperties";

    /// <summary>The path "dialog.retries".</summary>
    public const string Retries = "dialog.retries";

    /// <summary>Gets the name of a property of this memory from its path.</summary>
    /// <param name="property">The path.</param>
    /// <returns>The path without the memory's name.</returns>
    public static string GetPropertyName(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Replace("dialog.", string.Empty, StringComparison.Ordinal);
    }
}
