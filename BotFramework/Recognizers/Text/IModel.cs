namespace Microsoft.Recognizers.Text;

/// <summary>Finds one kind of entity in one culture. Models are immutable in use and may be shared by threads.</summary>
public interface IModel
{
    /// <summary>The culture whose rules are used.</summary>
    string Culture { get; }

    /// <summary>The kind of entity, for example <c>number</c>.</summary>
    string ModelTypeName { get; }

    /// <summary>The culture that was asked for.</summary>
    string RequestedCulture { get; }

    /// <summary>The entities in text order; empty when there are none.</summary>
    List<ModelResult> Parse(string query);

    /// <summary>Names the culture. Called once, when the model is made.</summary>
    void SetCultureInfo(string culture, string requestedCulture = null);
}
