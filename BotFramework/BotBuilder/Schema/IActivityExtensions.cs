namespace Microsoft.Bot.Schema;

/// <summary>Reads and writes the locale of an activity that may have one.</summary>
public static class IActivityExtensions
{
    /// <summary>The activity's locale, or null when its kind has none.</summary>
    public static string GetLocale(this IActivity activity) => activity switch
    {
        Activity known => known.Locale,
        IMessageActivity message => message.Locale,
        _ => null,
    };

    /// <summary>Sets the activity's locale.</summary>
    /// <exception cref="ArgumentException">The activity's kind has no locale.</exception>
    public static void SetLocale(this IActivity activity, string locale)
    {
        switch (activity)
        {
            case Activity known:
                known.Locale = locale;
                break;
            case IMessageActivity message:
                message.Locale = locale;
                break;
            default:
                throw new ArgumentException("This kind of activity has no locale.", nameof(activity));
        }
    }
}
