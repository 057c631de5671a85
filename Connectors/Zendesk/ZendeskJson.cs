using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Zendesk;

// What goes over the wire, as far as we follow it.
// Tickets: https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/

internal sealed record ZendeskTicket(
    [property: JsonRequired] long Id, string? Subject, [property: JsonRequired] string Status, long RequesterId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

internal sealed record ZendeskTicketAnswer([property: JsonRequired] ZendeskTicket Ticket);

internal sealed record ZendeskTicketList([property: JsonRequired] IReadOnlyList<ZendeskTicket> Tickets);

internal sealed record ZendeskTicketSearch([property: JsonRequired] IReadOnlyList<ZendeskTicket> Results);

internal sealed record ZendeskComment(long AuthorId, string? Body, string? PlainBody, bool Public, DateTimeOffset CreatedAt);

internal sealed record ZendeskComments([property: JsonRequired] IReadOnlyList<ZendeskComment> Comments, IReadOnlyList<ZendeskUser>? Users);

internal sealed record ZendeskUser([property: JsonRequired] long Id, string? Name, string? Email, string? ExternalId);

internal sealed record ZendeskUserAnswer([property: JsonRequired] ZendeskUser User);

internal sealed record ZendeskUserList([property: JsonRequired] IReadOnlyList<ZendeskUser> Users);

internal sealed record ZendeskArticle(
    [property: JsonRequired] long Id, [property: JsonRequired] string Title, string? Body, string? HtmlUrl, bool Draft, DateTimeOffset? UpdatedAt = null);

internal sealed record ZendeskArticleList([property: JsonRequired] IReadOnlyList<ZendeskArticle> Articles, ZendeskPage? Meta = null);

internal sealed record ZendeskPage(bool HasMore, string? AfterCursor);

internal sealed record ZendeskArticleSearch([property: JsonRequired] IReadOnlyList<ZendeskArticle> Results);

internal sealed record ZendeskRequester(string Email, string Name);

internal sealed record ZendeskNewComment(string Body, long? AuthorId = null, bool? Public = null);

internal sealed record ZendeskTicketChange(
    string? Subject = null,
    ZendeskNewComment? Comment = null,
    ZendeskRequester? Requester = null,
    long? RequesterId = null,
    string? ExternalId = null,
    string? Status = null,
    IReadOnlyList<string>? Tags = null);

internal sealed record ZendeskTicketRequest(ZendeskTicketChange Ticket);

/// <summary>Why a request was refused: <c>details</c> names fields and what is wrong with them.</summary>
internal sealed record ZendeskRefusal(string? Description, JsonElement? Details)
{
    /// <summary>Whether a detail speaks of a field.</summary>
    public bool Names(string field) => Details is { ValueKind: JsonValueKind.Object } details && details.TryGetProperty(field, out _);
}

/// <summary>An event of Zendesk's own, or what a trigger was told to send; see the README beside.</summary>
internal sealed record ZendeskNotice(
    string? Id, [property: JsonRequired] string Type, DateTimeOffset? Time, ZendeskNoticeDetail? Detail, ZendeskNoticeEvent? Event,
    string? TicketId, string? UpdatedAt, string? RequesterEmail, string? RequesterExternalId);

internal sealed record ZendeskNoticeDetail(string? Id, string? RequesterId);

internal sealed record ZendeskNoticeEvent(ZendeskNoticeComment? Comment);

internal sealed record ZendeskNoticeComment(bool IsPublic, ZendeskNoticeAuthor? Author);

internal sealed record ZendeskNoticeAuthor(bool IsStaff);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ZendeskTicketAnswer))]
[JsonSerializable(typeof(ZendeskTicketList))]
[JsonSerializable(typeof(ZendeskTicketSearch))]
[JsonSerializable(typeof(ZendeskComments))]
[JsonSerializable(typeof(ZendeskUserAnswer))]
[JsonSerializable(typeof(ZendeskUserList))]
[JsonSerializable(typeof(ZendeskArticleSearch))]
[JsonSerializable(typeof(ZendeskArticleList))]
[JsonSerializable(typeof(ZendeskTicketRequest))]
[JsonSerializable(typeof(ZendeskRefusal))]
[JsonSerializable(typeof(ZendeskNotice))]
internal sealed partial class ZendeskJson : JsonSerializerContext;
