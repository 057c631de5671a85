using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request, and refuses what no turn can be run for.</summary>
internal static partial class IncomingActivity
{
    /// <summary>The activity; null when the request has been answered with a refusal and its reason.</summary>
    public static async ValueTask<Activity> ReadAsync(HttpRequest request, HttpResponse response, ILogger logger, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync<Activity>(request, cancellationToken).ConfigureAwait(false);
        if ((body.Reason ?? WhyNotUsable(body.Value, isServed: request.HttpContext is not null)) is not { } reason)
        {
            return body.Value;
        }

        var status = body.Reason is null ? StatusCodes.Status400BadRequest : body.Status;
        RequestRefused(logger, status, reason);
        response.StatusCode = status;
        await HttpHelper.WriteJsonAsync(response, new ErrorResponse { Error = new Error { Code = ErrorCodes.BadSyntax, Message = reason } }).ConfigureAwait(false);
        return null;
    }

    private static string WhyNotUsable(Activity activity, bool isServed)
    {
        if (activity is null)
        {
            return "The body has no activity.";
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return "The activity has no type.";
        }

        // Behind a request without a context there is no server but a unit test of a bot's, which has always got by with a type.
        if (!isServed)
        {
            return null;
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return "The activity has no conversation id.";
        }

        // Expected replies go back in the response; all others to the service address.
        return string.IsNullOrEmpty(activity.ServiceUrl) && activity.DeliveryMode != DeliveryModes.ExpectReplies
            ? "The activity has no serviceUrl, to which its answers could be sent."
            : null;
    }

    [LoggerMessage(LogLevel.Warning, "A request was refused with {Status}: {Reason}")]
    private static partial void RequestRefused(ILogger logger, int status, string reason);
}
