namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answers a <c>config/fetch</c> or <c>config/submit</c> invoke with a dialog.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
    /// <summary>Creates an empty instance.</summary>
    public ConfigTaskResponse()
    {
    }
}
