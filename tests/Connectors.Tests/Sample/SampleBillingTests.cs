using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleBillingTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_customers_invoices_are_listed_with_the_payment_that_failed()
    {
        var result = await _business.AskAsync(new GetInvoices(), Callers.Ada);

        Assert.Equal(["INV-2876", "INV-3007", "INV-2991"], result.Answer?.Invoices.Select(invoice => invoice.Number.Value));
        Assert.Equal((InvoiceState.Open, "pay_5001"), (result.Answer!.Invoices[1].State, result.Answer.Invoices[1].LastPayment?.Value));
    }

    [Fact]
    public async Task A_failed_payment_says_why_to_its_owner_alone()
    {
        var own = await _business.AskAsync(new GetPayment(new("pay_5001")), Callers.Ada);
        var other = await _business.AskAsync(new GetPayment(new("pay_5001")), Callers.Ben);

        Assert.Equal((PaymentState.Failed, "card_expired"), (own.Answer!.State, own.Answer.Failure));
        Assert.Equal(ProblemKind.NotFound, other.Problem?.Kind);
    }

    [Fact]
    public async Task An_open_invoice_is_paid_on_a_page()
    {
        var open = await _business.AskAsync(new PayInvoice(new("INV-3007")), Callers.Ada);
        var paid = await _business.AskAsync(new PayInvoice(new("INV-2991")), Callers.Ada);
        var other = await _business.AskAsync(new PayInvoice(new("INV-3007")), Callers.Ben);

        Assert.Equal(new Money(24.00m, "USD"), open.Answer?.Amount);
        Assert.Equal(ProblemReasons.InvoiceNotOpen, paid.Problem?.Reason);
        Assert.Equal(ProblemKind.NotFound, other.Problem?.Kind);
    }

    [Fact]
    public async Task A_payment_is_paid_back_in_parts_and_never_more_than_it_was()
    {
        var part = await _business.AskAsync(new RefundPayment(new("pay_4987"), new Money(30.00m, "USD"), "Broken mug"), Callers.Ada);
        var tooMuch = await _business.AskAsync(new RefundPayment(new("pay_4987"), new Money(47.01m, "USD"), "More"), Callers.Ada);
        var rest = await _business.AskAsync(new RefundPayment(new("pay_4987"), null, "All"), Callers.Ada);
        var after = await _business.AskAsync(new GetPayment(new("pay_4987")), Callers.Ada);

        Assert.Equal(new PaymentRefund(new("pay_4987"), new(30.00m, "USD"), new(47.00m, "USD")), part.Answer);
        Assert.Equal(ProblemReasons.PaymentNotRefundable, tooMuch.Problem?.Reason);
        Assert.Equal(new Money(47.00m, "USD"), rest.Answer?.Amount);
        Assert.Equal((PaymentState.Refunded, new Money(77.00m, "USD")), (after.Answer!.State, after.Answer.Refunded));
    }

    [Fact]
    public async Task Money_is_paid_back_once_however_often_the_turn_runs()
    {
        var turn = Callers.Ada;
        var request = new RefundPayment(new("pay_4987"), new Money(30.00m, "USD"), "Broken mug");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _business.AskAsync(request, turn))));

        Assert.Equal(3000, _business.Query<long>("SELECT refunded_cents FROM payments WHERE id = 'pay_4987'"));
    }

    [Theory]
    [InlineData("pay_5001", 1, "USD", ProblemKind.Conflict)]
    [InlineData("pay_4987", 0, "USD", ProblemKind.Invalid)]
    [InlineData("pay_4987", -5, "USD", ProblemKind.Invalid)]
    [InlineData("pay_4987", 0.005, "USD", ProblemKind.Invalid)]
    [InlineData("pay_4987", 1, "EUR", ProblemKind.Invalid)]
    [InlineData("pay_5004", 1, "USD", ProblemKind.NotFound)]
    public async Task What_cannot_be_paid_back_is_not(string payment, decimal amount, string currency, ProblemKind expected)
    {
        var result = await _business.AskAsync(new RefundPayment(new(payment), new Money(amount, currency), ""), Callers.Ada);

        Assert.Equal(expected, result.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
