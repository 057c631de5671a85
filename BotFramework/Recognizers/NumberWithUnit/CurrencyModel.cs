namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds amounts of money: 10 dollars, € 5.</summary>
public class CurrencyModel : AbstractNumberWithUnitModel
{
    internal CurrencyModel(string culture)
        : base(culture, "currency")
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "currency";

    internal override SortedDictionary<string, object> Resolution(string value, Unit unit)
    {
        var resolution = base.Resolution(value, unit);

        if (unit.Detail.Length > 0)
        {
            resolution["isoCurrency"] = unit.Detail;
        }

        return resolution;
    }
}
