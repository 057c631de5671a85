namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Takes TIMEX expressions apart.</summary>
public static class TimexParsing
{
    /// <summary>Sets the parts of an expression; what cannot be read is left out.</summary>
    public static void ParseString(string timex, TimexProperty timexProperty)
    {
        if (timex == "PRESENT_REF")
        {
            timexProperty.Now = true;
        }
        else if (timex.StartsWith('P'))
        {
            Extract(timex, timexProperty, "period");
        }
        else if (timex.StartsWith('('))
        {
            // A range: its start and its length.
            var parts = timex.Trim('(', ')').Split(',');

            if (parts.Length == 3)
            {
                ExtractDateTime(parts[0], timexProperty);
                Extract(parts[2], timexProperty, "period");
            }
        }
        else
        {
            ExtractDateTime(timex, timexProperty);
        }
    }

    private static void ExtractDateTime(string timex, TimexProperty property)
    {
        var time = timex.IndexOf('T', StringComparison.Ordinal);

        if (time < 0)
        {
            Extract(timex, property, "date");
            return;
        }

        Extract(timex[..time], property, "date");
        Extract(timex[time..], property, "time");
    }

    private static void Extract(string timex, TimexProperty property, string name)
    {
        if (name == "period")
        {
            // A compound such as P1DT2H gives each of its units.
            foreach (var part in TimexRegex.Periods(timex))
            {
                property.AssignProperties(part);
            }

            return;
        }

        var extracted = new Dictionary<string, string>();

        if (TimexRegex.Extract(name, timex, extracted))
        {
            property.AssignProperties(extracted);
        }
    }
}
