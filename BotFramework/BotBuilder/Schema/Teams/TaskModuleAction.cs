using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a dialog (task module).</summary>
public class TaskModuleAction : CardAction
{
    /// <summary>Creates a button that asks the bot for a dialog.</summary>
    public TaskModuleAction(string title, object value = null)
        : base("invoke", title)
    {
        var data = value switch
        {
            null => new JObject(),
            string text => JObject.Parse(text),
            _ => JObject.FromObject(value),
        };
        data["type"] = "task/fetch";
        Value = data.ToString();
    }
}
