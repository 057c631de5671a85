using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot for Teams, written as one method for each thing that happens there. Override those that matter.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var invoke = turnContext.Activity;
        try
        {
            switch (invoke.Name)
            {
                case null when invoke.ChannelId == Channels.Msteams:
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);

                case "fileConsent/invoke":
                    return await OnTeamsFileConsentAsync(turnContext, Value<FileConsentCardResponse>(invoke), cancellationToken).ConfigureAwait(false);

                case "actionableMessage/executeAction":
                    await OnTeamsO365ConnectorCardActionAsync(turnContext, Value<O365ConnectorCardActionQuery>(invoke), cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "composeExtension/setting":
                    await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, invoke.Value as JObject, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "composeExtension/onCardButtonClicked":
                    await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, invoke.Value as JObject, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                default:
                    return AnswerTo(turnContext, invoke, cancellationToken) is { } answer
                        ? CreateInvokeResponse(await answer.ConfigureAwait(false))
                        : await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <inheritdoc/>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        if (update.ChannelId != Channels.Msteams)
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        var teams = update.GetChannelData<TeamsChannelData>();
        if (update.MembersAdded is { Count: > 0 } added)
        {
            return OnTeamsMembersAddedDispatchAsync(added, teams?.Team, turnContext, cancellationToken);
        }

        if (update.MembersRemoved is { Count: > 0 } removed)
        {
            return OnTeamsMembersRemovedDispatchAsync(removed, teams?.Team, turnContext, cancellationToken);
        }

        return teams?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(teams.Channel, teams.Team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(teams.Channel, teams.Team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(teams.Channel, teams.Team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(teams.Channel, teams.Team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(teams.Team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(teams.Team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(teams.Team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(teams.Team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(teams.Team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(teams.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <inheritdoc/>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return (activity.ChannelId == Channels.Msteams ? activity.Name : null) switch
        {
            "application/vnd.microsoft.readReceipt" => OnTeamsReadReceiptAsync(EventValue<ReadReceiptInfo>(activity), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingStart" => OnTeamsMeetingStartAsync(EventValue<MeetingStartEventDetails>(activity), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" => OnTeamsMeetingEndAsync(EventValue<MeetingEndEventDetails>(activity), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" => OnTeamsMeetingParticipantsJoinAsync(EventValue<MeetingParticipantsEventDetails>(activity), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" => OnTeamsMeetingParticipantsLeaveAsync(EventValue<MeetingParticipantsEventDetails>(activity), turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <inheritdoc/>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsEventType(turnContext) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    /// <inheritdoc/>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsEventType(turnContext) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    /// <summary>Called when the user has answered whether the bot may upload a file.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileConsentCardResponse">The user's answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();

            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();

            default:
                throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{fileConsentCardResponse.Action} is not a supported Action.");
        }
    }

    /// <summary>Calls the method for a preview that was edited or sent, or else <see cref="OnTeamsMessagingExtensionSubmitActionAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{action.BotMessagePreviewAction} is not a supported BotMessagePreviewAction."),
        };

    /// <summary>Finds out who the new members are and calls <see cref="OnTeamsMembersAddedAsync"/>.</summary>
    /// <param name="membersAdded">Who joined.</param>
    /// <param name="teamInfo">The team; null outside a team.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            members.Add(member.Properties is { HasValues: true } || member.Id == turnContext.Activity.Recipient?.Id
                ? FullAccount(member)
                : await FindMemberAsync(turnContext, member, cancellationToken).ConfigureAwait(false));
        }

        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls <see cref="OnTeamsMembersRemovedAsync"/>.</summary>
    /// <param name="membersRemoved">Who left.</param>
    /// <param name="teamInfo">The team; null outside a team.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync([.. membersRemoved.Select(FullAccount)], teamInfo, turnContext, cancellationToken);

    private static TeamsChannelAccount FullAccount(ChannelAccount member) =>
        member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>();

    /// <summary>Teams says only the id of who joins; the roster has the rest.</summary>
    private static async Task<TeamsChannelAccount> FindMemberAsync(ITurnContext turnContext, ChannelAccount member, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException exception) when (exception.Body?.Error?.Code == "ConversationNotFound")
        {
            // Somebody who has left again, or a team that is not there yet.
            return FullAccount(member);
        }
    }

    private static string TeamsEventType(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId == Channels.Msteams ? turnContext.Activity.GetChannelData<TeamsChannelData>()?.EventType : null;

    private static T Value<T>(IInvokeActivity invoke)
        where T : class
    {
        try
        {
            return invoke.Value as T ?? (invoke.Value as JObject)?.ToObject<T>()
                ?? throw new InvokeResponseException(HttpStatusCode.BadRequest, $"expected type '{typeof(T).Name}'");
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, $"expected type '{typeof(T).Name}'");
        }
    }

    private static T EventValue<T>(IEventActivity activity)
        where T : class
        => activity.Value as T ?? (activity.Value is null ? null : JToken.FromObject(activity.Value).ToObject<T>());

    /// <summary>The invokes whose answer has a body; null for a name that is not one of Teams'.</summary>
    private Task<object> AnswerTo(ITurnContext<IInvokeActivity> turn, IInvokeActivity invoke, CancellationToken cancellationToken) => invoke.Name switch
    {
        "composeExtension/queryLink" => Boxed(OnTeamsAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(invoke), cancellationToken)),
        "composeExtension/anonymousQueryLink" => Boxed(OnTeamsAnonymousAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(invoke), cancellationToken)),
        "composeExtension/query" => Boxed(OnTeamsMessagingExtensionQueryAsync(turn, Value<MessagingExtensionQuery>(invoke), cancellationToken)),
        "composeExtension/selectItem" => Boxed(OnTeamsMessagingExtensionSelectItemAsync(turn, invoke.Value as JObject, cancellationToken)),
        "composeExtension/submitAction" => Boxed(OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Value<MessagingExtensionAction>(invoke), cancellationToken)),
        "composeExtension/fetchTask" => Boxed(OnTeamsMessagingExtensionFetchTaskAsync(turn, Value<MessagingExtensionAction>(invoke), cancellationToken)),
        "composeExtension/querySettingUrl" => Boxed(OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, Value<MessagingExtensionQuery>(invoke), cancellationToken)),
        "task/fetch" => Boxed(OnTeamsTaskModuleFetchAsync(turn, Value<TaskModuleRequest>(invoke), cancellationToken)),
        "task/submit" => Boxed(OnTeamsTaskModuleSubmitAsync(turn, Value<TaskModuleRequest>(invoke), cancellationToken)),
        "tab/fetch" => Boxed(OnTeamsTabFetchAsync(turn, Value<TabRequest>(invoke), cancellationToken)),
        "tab/submit" => Boxed(OnTeamsTabSubmitAsync(turn, Value<TabSubmit>(invoke), cancellationToken)),
        "config/fetch" => Boxed(OnTeamsConfigFetchAsync(turn, invoke.Value as JObject, cancellationToken)),
        "config/submit" => Boxed(OnTeamsConfigSubmitAsync(turn, invoke.Value as JObject, cancellationToken)),
        _ => null,
    };

    private static async Task<object> Boxed<T>(Task<T> answer) => await answer.ConfigureAwait(false);
}
