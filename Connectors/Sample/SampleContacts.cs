using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's customers.</summary>
internal sealed class SampleContacts(SampleDatabase database)
    : IAnswers<IdentifyCustomer, CustomerIdentified>, IAnswers<FindContact, Contact>, IAnswers<UpdateContact, ContactUpdated>
{
    private const string Columns = "id, name, email, street, postal_code AS PostalCode, city, country";

    public Task<CapabilityResult<CustomerIdentified>> AnswerAsync(IdentifyCustomer request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<CustomerIdentified>>(
            connection => Identify(connection, request.Subject) is { } row
                ? new CustomerIdentified(new(row.Id), row.ServiceMessages != 0)
                : Problem.NotFound(),
            cancellationToken);

    public Task<CapabilityResult<Contact>> AnswerAsync(FindContact request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<Contact>>(
            connection => Find(connection, call.Caller) is { } row ? ContactOf(row) : Problem.NotFound(), cancellationToken);

    public async Task<CapabilityResult<ContactUpdated>> AnswerAsync(UpdateContact request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request is { Email: null, Address: null })
        {
            return Problem.Invalid(nameof(request.Email));
        }

        if (request.Address is { } address && !IsComplete(address))
        {
            return Problem.Invalid(nameof(request.Address));
        }

        return await database.WriteOnceAsync(call.IdempotencyKey, connection => Update(connection, request, call.Caller), cancellationToken);
    }

    /// <summary>The customer that a verified caller is; null when they are none.</summary>
    public static CustomerRow? Find(SqliteConnection connection, Caller caller) => caller.Customer is { } customer
        ? connection.QuerySingleOrDefault<CustomerRow>($"SELECT {Columns} FROM customers WHERE id = @id", new { id = customer.Value })
        : connection.QuerySingleOrDefault<CustomerRow>($"SELECT {Columns} FROM customers WHERE email = @email", new { email = caller.Email?.Value });

    /// <summary>The surest name decides: an event that names a customer we do not have is not given to whoever has the address.</summary>
    private static IdentifiedRow? Identify(SqliteConnection connection, EventSubject subject)
    {
        var (column, value) = subject switch
        {
            { Customer: { } customer } => ("id", customer.Value),
            { ExternalId: { } external } => ("billing_id", external),
            _ => ("email", subject.Email?.Value),
        };
        return connection.QuerySingleOrDefault<IdentifiedRow>($"SELECT id, service_messages AS ServiceMessages FROM customers WHERE {column} = @value", new { value });
    }

    private static CapabilityResult<ContactUpdated> Update(SqliteConnection connection, UpdateContact request, Caller caller)
    {
        if (Find(connection, caller) is not { } row)
        {
            return Problem.NotFound();
        }

        if (request.Email is { } email)
        {
            if (connection.ExecuteScalar<long>("SELECT count(*) FROM customers WHERE email = @email AND id <> @Id", new { email = email.Value, row.Id }) > 0)
            {
                return Problem.Conflict(ProblemReasons.EmailTaken);
            }

            connection.Execute("UPDATE customers SET email = @email WHERE id = @Id", new { email = email.Value, row.Id });
        }

        if (request.Address is { } address)
        {
            connection.Execute(
                "UPDATE customers SET street = @Street, postal_code = @PostalCode, city = @City, country = @Country WHERE id = @Id",
                new { address.Street, address.PostalCode, address.City, address.Country, row.Id });
        }

        return new ContactUpdated(ContactOf(Find(connection, caller with { Customer = new(row.Id) })!));
    }

    public static bool IsComplete(PostalAddress address) =>
        address.Street is { Length: > 0 and <= 200 } && address.City is { Length: > 0 and <= 100 } && address.Country is { Length: 2 } && address.PostalCode is null or { Length: <= 20 };

    private static Contact ContactOf(CustomerRow row) => new(
        new(row.Id),
        row.Name,
        new(row.Email),
        row.Street is null ? null : new(row.Street, row.PostalCode, row.City!, row.Country!));
}
