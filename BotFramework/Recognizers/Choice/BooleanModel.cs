namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds yes and no.</summary>
public class BooleanModel : ChoiceModel
{
    internal BooleanModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "boolean";
}
