namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds temperatures: 20 degrees Celsius.</summary>
public class TemperatureModel : AbstractNumberWithUnitModel
{
    internal TemperatureModel(string culture)
        : base(culture, "temperature")
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "temperature";
}
