using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's invoices and payments.</summary>
internal sealed class SampleBilling(SampleDatabase database, TimeProvider clock) :
    IAnswers<GetInvoices, InvoiceList>,
    IAnswers<PayInvoice, PaymentLink>,
    IAnswers<GetPayment, Payment>,
    IAnswers<RefundPayment, PaymentRefund>
{
    private const string Payments = """
        SELECT payments.id, invoice, payments.state, payments.cents, refunded_cents AS RefundedCents, failure, at, customer, email
        FROM payments JOIN invoices ON invoices.number = invoice JOIN customers ON customers.id = customer
        """;

    /// <summary>How long a link to pay works.</summary>
    private static readonly TimeSpan LinkTime = TimeSpan.FromDays(1);

    public async Task<CapabilityResult<InvoiceList>> AnswerAsync(GetInvoices request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Most is < 1 or > 50
            ? Problem.Invalid(nameof(request.Most))
            : await database.ReadAsync(connection => List(connection, call.Caller, request.Most), cancellationToken);

    public Task<CapabilityResult<PaymentLink>> AnswerAsync(PayInvoice request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Pay(connection, request.Invoice, call), cancellationToken);

    public Task<CapabilityResult<Payment>> AnswerAsync(GetPayment request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<Payment>>(
            connection => Find(connection, request.Payment) is { } row ? PaymentOf(row) : Problem.NotFound(), cancellationToken);

    public async Task<CapabilityResult<PaymentRefund>> AnswerAsync(RefundPayment request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Amount is { } amount && !SampleMoney.IsPayable(amount))
        {
            return Problem.Invalid(nameof(request.Amount));
        }

        return request.Reason.Length <= 500
            ? await database.WriteOnceAsync(call.IdempotencyKey, connection => Refund(connection, request, call.Caller), cancellationToken)
            : Problem.Invalid(nameof(request.Reason));
    }

    private static InvoiceList List(SqliteConnection connection, Caller caller, int most)
    {
        var invoices = connection.Query<InvoiceRow>("""
            SELECT number, customer, state, cents, about, issued_at AS IssuedAt, due_at AS DueAt FROM invoices
            WHERE customer = @Id ORDER BY issued_at DESC LIMIT @most
            """, new { SampleContacts.Find(connection, caller)?.Id, most }).ToList();
        var payments = connection
            .Query<PaymentRow>($"{Payments} WHERE invoice IN @numbers ORDER BY at DESC", new { numbers = invoices.Select(invoice => invoice.Number) })
            .ToLookup(payment => payment.Invoice);
        return new([.. invoices.Select(invoice => new Invoice(
            new(invoice.Number),
            Enum.Parse<InvoiceState>(invoice.State),
            SampleMoney.Read(invoice.Cents),
            invoice.About,
            SampleTime.Read(invoice.IssuedAt),
            SampleTime.Read(invoice.DueAt),
            payments[invoice.Number].FirstOrDefault() is { } last ? new(last.Id) : null))]);
    }

    private CapabilityResult<PaymentLink> Pay(SqliteConnection connection, InvoiceNumber number, CapabilityCall call)
    {
        var invoice = connection.QuerySingleOrDefault<InvoiceRow>("""
            SELECT number, customer, state, cents, about, issued_at AS IssuedAt, due_at AS DueAt FROM invoices WHERE number = @number AND customer = @Id
            """, new { number = number.Value, SampleContacts.Find(connection, call.Caller)?.Id });
        if (invoice is null)
        {
            return Problem.NotFound();
        }

        return invoice.State == nameof(InvoiceState.Open)
            ? new PaymentLink(SampleLinks.To("pay", call.IdempotencyKey), SampleMoney.Read(invoice.Cents), SampleTime.Whole(clock.GetUtcNow() + LinkTime))
            : Problem.Conflict(ProblemReasons.InvoiceNotOpen);
    }

    private static PaymentRow? Find(SqliteConnection connection, PaymentId id) =>
        connection.QuerySingleOrDefault<PaymentRow>($"{Payments} WHERE payments.id = @id", new { id = id.Value });

    private static Payment PaymentOf(PaymentRow row) => new(
        new(row.Id),
        new(row.Invoice),
        Enum.Parse<PaymentState>(row.State),
        SampleMoney.Read(row.Cents),
        SampleMoney.Read(row.RefundedCents),
        row.Failure,
        SampleTime.Read(row.At),
        new(new(row.Customer), new(row.Email)));

    private static CapabilityResult<PaymentRefund> Refund(SqliteConnection connection, RefundPayment request, Caller caller)
    {
        if (Find(connection, request.Payment) is not { } row || !caller.MaySee(PaymentOf(row).Owner))
        {
            return Problem.NotFound();
        }

        var left = row.Cents - row.RefundedCents;
        var cents = request.Amount is { } amount ? SampleMoney.Cents(amount) : left;
        if (row.State != nameof(PaymentState.Succeeded) || cents > left)
        {
            return Problem.Conflict(ProblemReasons.PaymentNotRefundable);
        }

        connection.Execute(
            "UPDATE payments SET refunded_cents = refunded_cents + @cents, state = CASE WHEN @cents = @left THEN 'Refunded' ELSE state END WHERE id = @Id",
            new { cents, left, row.Id });
        return new PaymentRefund(request.Payment, SampleMoney.Read(cents), SampleMoney.Read(left - cents));
    }
}
