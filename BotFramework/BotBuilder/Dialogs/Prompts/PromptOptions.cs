using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and how.</summary>
public class PromptOptions
{
    /// <summary>Gets or sets the question.</summary>
    public Activity Prompt { get; set; }

    /// <summary>Gets or sets what is said when the answer could not be used; the question again when null.</summary>
    public Activity RetryPrompt { get; set; }

    /// <summary>Gets or sets what may be chosen.</summary>
    public IList<Choice> Choices { get; set; }

    /// <summary>Gets or sets how the choices are shown; as the prompt says when null.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Gets or sets what the prompt's validator needs to know.</summary>
    public object Validations { get; set; }

    /// <summary>Gets or sets the language that the answer is read in, when it is not the activity's.</summary>
    public string RecognizeLanguage { get; set; }
}
