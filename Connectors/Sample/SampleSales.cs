using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Sales;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's sales to companies.</summary>
internal sealed class SampleSales(SampleDatabase database, TimeProvider clock) :
    IAnswers<CreateLead, LeadCreated>,
    IAnswers<ListDeals, DealList>,
    IAnswers<MoveDeal, Deal>
{
    /// <summary>From this score on, a person calls; below, they get mails.</summary>
    private const int WorthACall = 50;

    public async Task<CapabilityResult<LeadCreated>> AnswerAsync(CreateLead request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 200)
        {
            return Problem.Invalid(nameof(request.Name));
        }

        return request.Interest.Length <= 1000
            ? await database.WriteOnceAsync(call.IdempotencyKey, connection => Create(connection, request, call.Caller), cancellationToken)
            : Problem.Invalid(nameof(request.Interest));
    }

    public Task<CapabilityResult<DealList>> AnswerAsync(ListDeals request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<DealList>>(
            connection => new DealList([.. connection
                .Query<DealRow>("SELECT id, customer, title, stage, cents FROM deals WHERE customer = @Id ORDER BY id", new { SampleContacts.Find(connection, call.Caller)?.Id })
                .Select(DealOf)]),
            cancellationToken);

    public Task<CapabilityResult<Deal>> AnswerAsync(MoveDeal request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Move(connection, request, call.Caller), cancellationToken);

    private CapabilityResult<LeadCreated> Create(SqliteConnection connection, CreateLead request, Caller caller)
    {
        var points = Points(request, caller).ToList();
        var score = Math.Clamp(points.Sum(point => point.Points), 0, 100);
        var id = connection.ExecuteScalar<long>(
            "INSERT INTO leads (email, name, company, interest, score, at) VALUES (@email, @Name, @Company, @Interest, @score, @at) RETURNING id",
            new { email = caller.Email?.Value, request.Name, request.Company, request.Interest, score, at = SampleTime.Write(clock.GetUtcNow()) });
        return new LeadCreated(new($"lead-{id}"), score, points, score >= WorthACall ? "Business sales" : "Newsletter");
    }

    private static IEnumerable<LeadPoints> Points(CreateLead request, Caller caller)
    {
        if (caller.Level is CallerLevel.Verified)
        {
            yield return new("Is a customer already", 20);
        }

        if (!string.IsNullOrWhiteSpace(request.Company))
        {
            yield return new("Named a company", 15);
        }

        if (request.Employees is >= 50)
        {
            yield return new("At least 50 people work there", 25);
        }
        else if (request.Employees is >= 10)
        {
            yield return new("At least 10 people work there", 10);
        }

        if (request.Budget is { Amount: >= 1000 })
        {
            yield return new("Wants to spend at least 1,000", 30);
        }

        if (request.Interest.Length >= 40)
        {
            yield return new("Told what they need", 10);
        }
    }

    private static CapabilityResult<Deal> Move(SqliteConnection connection, MoveDeal request, Caller caller)
    {
        var deal = connection.QuerySingleOrDefault<DealRow>(
            "SELECT id, customer, title, stage, cents FROM deals WHERE id = @id AND customer = @Customer", new { id = request.Deal.Value, Customer = SampleContacts.Find(connection, caller)?.Id });
        if (deal is null)
        {
            return Problem.NotFound();
        }

        if (DealOf(deal).Stage is DealStage.Won or DealStage.Lost)
        {
            return Problem.Conflict(ProblemReasons.DealOver);
        }

        connection.Execute("UPDATE deals SET stage = @stage WHERE id = @Id", new { stage = request.Stage.ToString(), deal.Id });
        return DealOf(deal) with { Stage = request.Stage };
    }

    private static Deal DealOf(DealRow row) => new(new(row.Id), row.Title, Enum.Parse<DealStage>(row.Stage), SampleMoney.Read(row.Cents));
}
