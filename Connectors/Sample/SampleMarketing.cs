using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Marketing;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>What the shop notes about people: lists, words, events, conversations.</summary>
internal sealed class SampleMarketing(SampleDatabase database, TimeProvider clock) :
    IAnswers<Subscribe, MailingListMembership>,
    IAnswers<Unsubscribe, MailingListMembership>,
    IAnswers<TagContact, ContactTags>,
    IAnswers<TrackEvent, EventTracked>,
    IAnswers<LogInteraction, InteractionLogged>
{
    private static readonly string[] Lists = ["newsletter", "coffee_news", "offers"];

    public Task<CapabilityResult<MailingListMembership>> AnswerAsync(Subscribe request, CapabilityCall call, CancellationToken cancellationToken) =>
        ChangeAsync(request.List, "INSERT INTO memberships (email, list) VALUES (@email, @list) ON CONFLICT DO NOTHING", true, call, cancellationToken);

    public Task<CapabilityResult<MailingListMembership>> AnswerAsync(Unsubscribe request, CapabilityCall call, CancellationToken cancellationToken) =>
        ChangeAsync(request.List, "DELETE FROM memberships WHERE email = @email AND list = @list", false, call, cancellationToken);

    public async Task<CapabilityResult<ContactTags>> AnswerAsync(TagContact request, CapabilityCall call, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request.Tag) || request.Tag.Length > 50
            ? Problem.Invalid(nameof(request.Tag))
            : await database.WriteOnceAsync(call.IdempotencyKey, connection => Tag(connection, request.Tag.Trim(), call.Caller), cancellationToken);

    public async Task<CapabilityResult<EventTracked>> AnswerAsync(TrackEvent request, CapabilityCall call, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 100
            ? Problem.Invalid(nameof(request.Name))
            : await NoteAsync("event", request.Name, at => new EventTracked(at), call, cancellationToken);

    public async Task<CapabilityResult<InteractionLogged>> AnswerAsync(LogInteraction request, CapabilityCall call, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request.Summary) || request.Summary.Length > 2000
            ? Problem.Invalid(nameof(request.Summary))
            : await NoteAsync("interaction", request.Summary, at => new InteractionLogged(at), call, cancellationToken);

    private async Task<CapabilityResult<MailingListMembership>> ChangeAsync(string list, string sql, bool isMember, CapabilityCall call, CancellationToken cancellationToken) =>
        Lists.Contains(list, StringComparer.Ordinal)
            ? await database.WriteOnceAsync<MailingListMembership>(
                call.IdempotencyKey,
                connection =>
                {
                    connection.Execute(sql, new { email = EmailOf(connection, call.Caller), list });
                    return new MailingListMembership(list, isMember);
                },
                cancellationToken)
            : Problem.NotFound();

    private Task<CapabilityResult<T>> NoteAsync<T>(string kind, string text, Func<DateTimeOffset, T> answer, CapabilityCall call, CancellationToken cancellationToken)
        where T : class => database.WriteOnceAsync<T>(
        call.IdempotencyKey,
        connection =>
        {
            var at = SampleTime.Write(clock.GetUtcNow());
            connection.Execute("INSERT INTO notes (email, kind, text, at) VALUES (@email, @kind, @text, @at)", new { email = EmailOf(connection, call.Caller), kind, text, at });
            return answer(SampleTime.Read(at));
        },
        cancellationToken);

    private static CapabilityResult<ContactTags> Tag(SqliteConnection connection, string tag, Caller caller)
    {
        if (SampleContacts.Find(connection, caller) is not { } customer)
        {
            return Problem.NotFound();
        }

        connection.Execute("INSERT INTO tags (customer, tag) VALUES (@Id, @tag) ON CONFLICT DO NOTHING", new { customer.Id, tag });
        return new ContactTags([.. connection.Query<string>("SELECT tag FROM tags WHERE customer = @Id ORDER BY tag", customer)]);
    }

    /// <summary>The customer's own address as we know it, or the one that was claimed.</summary>
    private static string EmailOf(SqliteConnection connection, Caller caller) =>
        (caller.Level is CallerLevel.Verified ? SampleContacts.Find(connection, caller)?.Email : null) ?? caller.Email!.Value.Value;
}
