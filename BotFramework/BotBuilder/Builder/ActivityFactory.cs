using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes activities of what language generation gives: a text, or JSON that says in lgType what it is.</summary>
public class ActivityFactory
{
    private const string TypeMember = "lgType";

    private static readonly Dictionary<string, string> Cards = new(StringComparer.OrdinalIgnoreCase)
    {
        ["herocard"] = HeroCard.ContentType,
        ["thumbnailcard"] = ThumbnailCard.ContentType,
        ["audiocard"] = AudioCard.ContentType,
        ["videocard"] = VideoCard.ContentType,
        ["animationcard"] = AnimationCard.ContentType,
        ["signincard"] = SigninCard.ContentType,
        ["oauthcard"] = OAuthCard.ContentType,
        ["receiptcard"] = ReceiptCard.ContentType,
    };

    /// <summary>Makes an activity.</summary>
    /// <param name="lgResult">A text, which is shown and said; or JSON with lgType: Activity, Attachment or one of the cards.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static Activity FromObject(object lgResult)
    {
        switch (lgResult)
        {
            case null:
                return MessageFactory.Text(string.Empty);

            case string text:
                return FromText(text);

            default:
                var json = JToken.FromObject(lgResult);
                return json switch
                {
                    JObject structured => FromStructure(structured),
                    JValue simple => FromText(simple.ToString(CultureInfo.InvariantCulture)),
                    _ => throw new ArgumentException($"A {json.Type} is no activity.", nameof(lgResult)),
                };
        }
    }

    private static Activity FromText(string text) => MessageFactory.Text(text, text);

    private static Activity FromStructure(JObject structured)
    {
        var type = (string)structured[TypeMember];
        if (string.Equals(type, nameof(Activity), StringComparison.OrdinalIgnoreCase))
        {
            return FromActivity(structured);
        }

        return AttachmentOf(structured) is { } attachment
            ? (Activity)MessageFactory.Attachment(attachment)
            : throw new ArgumentException($"'{type}' is neither an Activity nor an attachment.", nameof(structured));
    }

    private static Activity FromActivity(JObject structured)
    {
        var members = (JObject)structured.DeepClone();
        members.Remove(TypeMember);
        var attachments = Several(Take(members, "attachments")).Select(one => AttachmentOf(one) ?? throw new ArgumentException("An attachment is not one that can be read.", nameof(structured))).ToList();
        var suggestions = Several(Take(members, "suggestedActions")).ToList();

        var activity = members.ToObject<Activity>();
        activity.Type ??= ActivityTypes.Message;
        if (attachments.Count > 0)
        {
            activity.Attachments = attachments;
        }

        if (suggestions.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions { Actions = [.. suggestions.Select(ActionOf)] };
        }

        return activity;
    }

    private static JToken Take(JObject members, string name)
    {
        var property = members.Properties().FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
        property?.Remove();
        return property?.Value;
    }

    /// <summary>Templates give one thing or a list of things.</summary>
    private static IEnumerable<JToken> Several(JToken token) => token switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray list => list,
        _ => [token],
    };

    private static CardAction ActionOf(JToken token)
    {
        if (token is not JObject action)
        {
            var text = token.ToString();
            return new CardAction { Type = ActionTypes.ImBack, Title = text, Value = text, DisplayText = text };
        }

        var members = (JObject)action.DeepClone();
        members.Remove(TypeMember);
        return members.ToObject<CardAction>();
    }

    private static Attachment AttachmentOf(JToken token)
    {
        if (token is not JObject structured)
        {
            return null;
        }

        var members = (JObject)structured.DeepClone();
        var type = (string)members[TypeMember];
        members.Remove(TypeMember);
        if (type is not null && Cards.TryGetValue(type, out var contentType))
        {
            foreach (var name in new[] { "buttons", "images" })
            {
                if (members[name] is { } things)
                {
                    members[name] = new JArray(Several(things).Select(thing => CardPart(name, thing)));
                }
            }

            return new Attachment { ContentType = contentType, Content = members };
        }

        if (string.Equals(type, nameof(Attachment), StringComparison.OrdinalIgnoreCase))
        {
            return members.ToObject<Attachment>();
        }

        // An Adaptive Card says itself what it is.
        return type is null && (string)members["type"] == "AdaptiveCard"
            ? new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = members }
            : null;
    }

    private static JToken CardPart(string name, JToken thing) => thing is JObject
        ? thing
        : name == "images" ? new JObject { ["url"] = thing } : JObject.FromObject(ActionOf(thing), Newtonsoft.Json.JsonSerializer.Create(new() { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore }));
}
