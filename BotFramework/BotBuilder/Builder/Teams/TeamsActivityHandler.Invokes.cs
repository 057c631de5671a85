using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <content>What a bot may answer in Teams. What it does not override is answered with 501.</content>
public partial class TeamsActivityHandler
{
    /// <summary>Called for a link that is shown to somebody who has not installed the app.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called for a link of a domain that the app unfurls.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called for an action of a card that has no name.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when somebody opens the bot's settings.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="configData">What was filled in.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when somebody has filled in the bot's settings.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="configData">What was filled in.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when the user lets the bot upload a file.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileConsentCardResponse">The user's answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when the user does not let the bot upload a file.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileConsentCardResponse">The user's answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when the user wants to edit the message that was previewed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when the user sends the message that was previewed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called for a button of a messaging extension's card.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cardData">The button's data.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called for the address of the messaging extension's settings.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when somebody has filled in the messaging extension's settings.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="settings">What was filled in.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when an action of the messaging extension opens.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when somebody searches in the messaging extension.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when somebody has chosen a result.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when an action of the messaging extension was filled in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called for an action of an Office 365 connector card.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when a sign-in has ended with a code, or a token is offered in exchange.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when a tab opens.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="tabRequest">What the tab wants.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when a tab was filled in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="tabSubmit">What was filled in.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when a dialog opens.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="taskModuleRequest">What the dialog says.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when a dialog was filled in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="taskModuleRequest">What the dialog says.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);
}
