using Microsoft.Bot.Builder.Dialogs.Obsolete;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Registers the memory scopes and path resolvers of dialogs in the old way.</summary>
public class DialogsComponentRegistration : ComponentRegistrationBridge<DialogsBotComponent>
{
}
