using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a <see cref="SkillDialog"/> is begun with.</summary>
public class BeginSkillDialogOptions
{
    /// <summary>Gets or sets the activity that the skill gets first.</summary>
    public Activity Activity { get; set; }
}
