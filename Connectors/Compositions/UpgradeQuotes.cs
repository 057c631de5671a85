using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Compositions;

/// <summary>"Can I upgrade my plan and keep my discount?", from price rules, contract, shipment and tax.</summary>
internal sealed class UpgradeQuotes(PartsTogether parts) : IAnswers<QuoteUpgrade, UpgradeQuote>
{
    public async Task<CapabilityResult<UpgradeQuote>> AnswerAsync(QuoteUpgrade request, CapabilityCall call, CancellationToken cancellationToken)
    {
        var price = parts.Ask("quote_plan_change", new QuotePlanChange(request.Plan), call.Caller);
        var contract = parts.Ask("get_contract_terms", new GetContractTerms(request.Plan), call.Caller);
        var shipment = parts.Ask("quote_shipment", new QuoteShipment(request.Plan), call.Caller);
        var tax = parts.Ask("get_tax_rate", new GetTaxRate(), call.Caller);
        Part[] all = [price, contract, shipment, tax];
        await parts.WaitAsync(all, cancellationToken);

        // Without the price there is nothing to say: no such plan, none to change from, or no system that knows.
        if (price.Answer is not { } quote)
        {
            return price.Problem ?? new Problem(ProblemKind.Unavailable);
        }

        var lines = LinesOf(quote.NewPrice, contract.Answer, shipment.Answer, tax.Answer);
        var isWhole = contract.Answer is not null && shipment.Answer is not null && tax.Answer is not null;
        bool? keeps = contract.Answer is { DiscountPercent: > 0 } terms ? terms.KeptOnChange : null;
        return new UpgradeQuote(
            quote.From, quote.To, quote.DueNow, keeps, lines, isWhole ? SumOf(lines, quote.NewPrice.Currency) : null, [.. all.Select(part => part.Source)]);
    }

    /// <summary>In this order, whichever system answered first. Tax is on all that is before it, so it waits until that is known.</summary>
    private static List<UpgradeLine> LinesOf(Money price, ContractTerms? contract, ShipmentQuote? shipment, TaxRate? tax)
    {
        List<UpgradeLine> lines = [new(UpgradeLineKind.Plan, price, null)];
        if (contract is { KeptOnChange: true, DiscountPercent: > 0 and var percent })
        {
            lines.Add(new(UpgradeLineKind.Discount, Share(price, -percent), percent));
        }

        if (shipment is { Monthly: { Amount: > 0 } brought })
        {
            lines.Add(new(UpgradeLineKind.Shipment, brought, null));
        }

        if (contract is not null && shipment is not null && tax is { Percent: > 0 })
        {
            lines.Add(new(UpgradeLineKind.Tax, Share(SumOf(lines, price.Currency), tax.Percent), tax.Percent));
        }

        return lines;
    }

    private static Money Share(Money of, decimal percent) => of with { Amount = Math.Round(of.Amount * percent / 100m, 2, MidpointRounding.AwayFromZero) };

    private static Money SumOf(IReadOnlyList<UpgradeLine> lines, string currency) => lines.Any(line => line.Amount.Currency != currency)
        ? throw new ConnectorException(CompositionsConnector.Name, ConnectorFailure.Broken, "its parts are in several currencies.")
        : new(lines.Sum(line => line.Amount.Amount), currency);
}
