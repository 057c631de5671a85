using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>composeExtension/query</c> invoke.</summary>
public class MessagingExtensionQuery
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionQuery()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionQuery(string commandId = null, IList<MessagingExtensionParameter> parameters = null, MessagingExtensionQueryOptions queryOptions = null, string state = null)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    /// <summary>Ties a command and its result together.</summary>
    [JsonProperty(PropertyName = "commandId", NullValueHandling = NullValueHandling.Ignore)]
    public string CommandId { get; set; }

    /// <summary>The parameters, in order.</summary>
    [JsonProperty(PropertyName = "parameters", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    /// <summary>The query options.</summary>
    [JsonProperty(PropertyName = "queryOptions", NullValueHandling = NullValueHandling.Ignore)]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }
}
