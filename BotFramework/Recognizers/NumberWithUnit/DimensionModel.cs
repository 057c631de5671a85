namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds lengths, areas, volumes, weights, speeds, amounts of data and angles.</summary>
public class DimensionModel : AbstractNumberWithUnitModel
{
    internal DimensionModel(string culture)
        : base(culture, "dimension")
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "dimension";

    internal override SortedDictionary<string, object> Resolution(string value, Unit unit)
    {
        var resolution = base.Resolution(value, unit);
        resolution["subtype"] = unit.Detail;
        return resolution;
    }
}
