using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <content>Invokes: activities whose answer is the answer to the request that brought them.</content>
public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string Search = "application/search";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Called for an invoke. Calls the method for its name; a name that has none is answered with 501.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer; null when the bot sends one itself.</returns>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardAction:
                    var cardAction = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, cardAction, cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case Search:
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Called when a sign-in has ended with a code, or a token is offered in exchange.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the handling.</returns>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when the user has chosen an action of an Adaptive Card.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the card becomes, or a message.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when a card's input asks for choices while the user types.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">What is searched for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The choices.</returns>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        var value = ReadValue<AdaptiveCardInvokeValue>(activity, "Missing value property");
        if (value.Action is null)
        {
            throw BadRequest("Missing action property");
        }

        return value.Action.Type == "Action.Execute"
            ? value
            : throw Refuse("NotSupported", $"The action '{value.Action.Type}' is not supported.");
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var value = ReadValue<SearchInvokeValue>(activity, "Missing value property for search");

        // Teams leaves the kind out of an ordinary search.
        if (string.IsNullOrEmpty(value.Kind))
        {
            value.Kind = activity.ChannelId == Channels.Msteams ? SearchInvokeTypes.Search : throw BadRequest("Missing kind property for search");
        }

        return string.IsNullOrEmpty(value.QueryText) ? throw BadRequest("Missing queryText property for search") : value;
    }

    private static T ReadValue<T>(IInvokeActivity activity, string whenMissing)
        where T : class
    {
        if (activity.Value is null)
        {
            throw BadRequest(whenMissing);
        }

        try
        {
            var value = activity.Value as T ?? JToken.FromObject(activity.Value).ToObject<T>();
            return value ?? throw BadRequest(whenMissing);
        }
        catch (JsonException)
        {
            throw BadRequest("Value property is not properly formed");
        }
    }

    private static InvokeResponseException BadRequest(string message) => Refuse("BadRequest", message);

    private static InvokeResponseException Refuse(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse { StatusCode = (int)HttpStatusCode.BadRequest, Type = ErrorType, Value = new Error(code, message) });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // A method may have sent the answer itself.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the handling of an invoke with an answer.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object _body;

        /// <summary>Initializes a new instance of the <see cref="InvokeResponseException"/> class.</summary>
        /// <param name="statusCode">The status of the answer.</param>
        /// <param name="body">The body of the answer, or null.</param>
        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
            : base($"The invoke is answered with status {(int)statusCode}.")
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>Initializes a new instance of the <see cref="InvokeResponseException"/> class; the answer is 500.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>Initializes a new instance of the <see cref="InvokeResponseException"/> class; the answer is 500.</summary>
        /// <param name="message">What went wrong.</param>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>Initializes a new instance of the <see cref="InvokeResponseException"/> class; the answer is 500.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">The cause.</param>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>Makes the answer.</summary>
        /// <returns>The answer.</returns>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
