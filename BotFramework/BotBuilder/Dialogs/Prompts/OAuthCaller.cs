using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Who called a skill that asks for a sign-in: the token comes from elsewhere than the question, so the way back is noted.</summary>
internal sealed class OAuthCaller
{
    private const string PersistedCaller = "botframework.oauthprompt.caller";

    public string CallerServiceUrl { get; set; }

    public string Scope { get; set; }

    public static void Note(IDictionary<string, object> state, ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        state[PersistedCaller] = SkillClaims.IsSkill(context)
            ? new OAuthCaller
            {
                CallerServiceUrl = context.Activity.ServiceUrl,
                Scope = JwtTokenValidation.GetAppIdFromClaims(context.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey).Claims),
            }
            : null;
    }

    /// <summary>Points the turn at the caller again, so that what the skill sends next goes there.</summary>
    public static async Task ReturnAsync(ITurnContext context, IDictionary<string, object> state, CancellationToken cancellationToken)
    {
        if (InstanceState.Get(state, PersistedCaller) is not { } noted || ObjectPath.MapValueTo<OAuthCaller>(noted) is not { CallerServiceUrl: not null } caller)
        {
            return;
        }

        context.Activity.ServiceUrl = caller.CallerServiceUrl;
        if (context.TurnState.Get<ConnectorFactory>() is { } factory)
        {
            context.TurnState.Set(await factory.CreateAsync(caller.CallerServiceUrl, caller.Scope, cancellationToken));
        }
    }
}
