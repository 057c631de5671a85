namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Flags of the choice models: there are none.</summary>
[Flags]
public enum ChoiceOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,
}
