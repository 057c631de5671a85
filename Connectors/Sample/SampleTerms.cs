using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;

namespace ChatBot.Connectors.Sample;

/// <summary>What the shop's contracts, parcels and taxes are.</summary>
internal sealed class SampleTerms(SampleDatabase database) :
    IAnswers<ListPlans, PlanList>,
    IAnswers<GetContractTerms, ContractTerms>,
    IAnswers<QuoteShipment, ShipmentQuote>,
    IAnswers<GetTaxRate, TaxRate>
{
    public Task<CapabilityResult<PlanList>> AnswerAsync(ListPlans request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<PlanList>>(
            connection => new PlanList([.. connection.Query<PlanRow>("SELECT id, name, cents FROM plans ORDER BY cents").Select(row => new Plan(new(row.Id), row.Name, SampleMoney.Read(row.Cents)))]),
            cancellationToken);

    public Task<CapabilityResult<ContractTerms>> AnswerAsync(GetContractTerms request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => FoundOr(connection.QueryFirstOrDefault<TermsRow>(
                """
                SELECT discount_percent AS DiscountPercent, keeps_discount AS KeepsDiscount FROM subscriptions, plans
                WHERE customer = @customer AND plans.id = @plan
                """,
                new { customer = SampleContacts.Find(connection, call.Caller)?.Id, plan = request.Plan.Value }), row => new ContractTerms(row.DiscountPercent, row.KeepsDiscount != 0)),
            cancellationToken);

    public Task<CapabilityResult<ShipmentQuote>> AnswerAsync(QuoteShipment request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => FoundOr(connection.QueryFirstOrDefault<ShipmentRow>(
                "SELECT shipment_cents AS Cents FROM plans WHERE id = @plan", new { plan = request.Plan.Value }), row => new ShipmentQuote(SampleMoney.Read(row.Cents))),
            cancellationToken);

    public Task<CapabilityResult<TaxRate>> AnswerAsync(GetTaxRate request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => FoundOr(connection.QueryFirstOrDefault<TaxRow>(
                "SELECT region, basis_points AS BasisPoints FROM tax_rates JOIN customers ON country = region WHERE customers.id = @customer",
                new { customer = SampleContacts.Find(connection, call.Caller)?.Id }), row => new TaxRate(row.Region, row.BasisPoints / 100m)),
            cancellationToken);

    private static CapabilityResult<TAnswer> FoundOr<TRow, TAnswer>(TRow? row, Func<TRow, TAnswer> read)
        where TRow : class
        where TAnswer : class => row is null ? Problem.NotFound() : read(row);

    private sealed record TermsRow(long DiscountPercent, long KeepsDiscount);

    private sealed record ShipmentRow(long Cents);

    private sealed record TaxRow(string Region, long BasisPoints);
}
