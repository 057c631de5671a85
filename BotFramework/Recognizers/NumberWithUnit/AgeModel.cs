namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds ages: 60 years old.</summary>
public class AgeModel : AbstractNumberWithUnitModel
{
    internal AgeModel(string culture)
        : base(culture, "age")
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "age";
}
