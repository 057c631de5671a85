using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop on its first day: tables, and what stands in <c>Seed.json</c>, with dates relative to now.</summary>
internal static class SampleSeed
{
    public const int Version = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Fills an empty database; the caller's transaction makes it all or nothing.</summary>
    public static void Fill(SqliteConnection connection, DateTimeOffset now)
    {
        connection.Execute(Text("Schema.sql"));
        var seed = JsonSerializer.Deserialize<Seed>(Text("Seed.json"), Json)!;

        connection.Execute("""
            INSERT INTO customers (id, name, email, street, postal_code, city, country, billing_id, service_messages)
            VALUES (@Id, @Name, @Email, @Street, @PostalCode, @City, @Country, @BillingId, @ServiceMessages)
            """, seed.Customers);
        connection.Execute(
            "INSERT INTO products (sku, name, description, category, cents, in_stock, back_at) VALUES (@Sku, @Name, @Description, @Category, @Cents, @InStock, @BackAt)",
            seed.Products.Select(product => new
            {
                product.Sku,
                product.Name,
                product.Description,
                product.Category,
                Cents = Cents(product.Price),
                product.InStock,
                BackAt = product.BackInDays is { } days ? SampleTime.Write(now.AddDays(days)) : null,
            }));

        FillOrders(connection, seed, now);
        FillTickets(connection, seed, now);
        FillBilling(connection, seed, now);
        FillServices(connection, seed, now);
        connection.Execute($"PRAGMA user_version = {Version}");
    }

    private static void FillOrders(SqliteConnection connection, Seed seed, DateTimeOffset now)
    {
        var products = seed.Products.ToDictionary(product => product.Sku);
        foreach (var order in seed.Orders)
        {
            connection.Execute("INSERT INTO orders (number, customer, state, ordered_at, cancelled_at, cents) VALUES (@Number, @Customer, @State, @OrderedAt, @CancelledAt, @Cents)", new
            {
                order.Number,
                order.Customer,
                order.State,
                OrderedAt = Ago(now, order.OrderedHoursAgo),
                CancelledAt = order.State == "Cancelled" ? Ago(now, order.OrderedHoursAgo - 1) : null,
                Cents = order.Lines.Sum(line => line.Value * Cents(products[line.Key].Price)),
            });
            connection.Execute(
                "INSERT INTO order_lines (order_number, position, sku, name, quantity, cents) VALUES (@Number, @Position, @Sku, @Name, @Quantity, @Cents)",
                order.Lines.Select((line, position) => new { order.Number, Position = position, Sku = line.Key, products[line.Key].Name, Quantity = line.Value, Cents = Cents(products[line.Key].Price) }));

            if (order.Shipment is { } shipment)
            {
                connection.Execute("""
                    INSERT INTO shipments (order_number, carrier, tracking_number, tracking_address, shipped_at, expected_at, delivered_at)
                    VALUES (@Number, @Carrier, @TrackingNumber, @TrackingAddress, @ShippedAt, @ExpectedAt, @DeliveredAt)
                    """, new
                {
                    order.Number,
                    shipment.Carrier,
                    shipment.TrackingNumber,
                    shipment.TrackingAddress,
                    ShippedAt = Ago(now, shipment.ShippedHoursAgo),
                    ExpectedAt = shipment.ExpectedInHours is { } hours ? SampleTime.Write(now.AddHours(hours)) : null,
                    DeliveredAt = shipment.DeliveredHoursAgo is { } ago ? Ago(now, ago) : null,
                });
            }
        }
    }

    private static void FillTickets(SqliteConnection connection, Seed seed, DateTimeOffset now)
    {
        foreach (var ticket in seed.Tickets)
        {
            connection.Execute("""
                INSERT INTO tickets (id, customer, email, subject, state, order_number, opened_at, changed_at)
                SELECT @Id, id, email, @Subject, @State, @Order, @OpenedAt, @ChangedAt FROM customers WHERE id = @Customer
                """, new
            {
                ticket.Id,
                ticket.Customer,
                ticket.Subject,
                ticket.State,
                ticket.Order,
                OpenedAt = Ago(now, ticket.Comments[0].HoursAgo),
                ChangedAt = Ago(now, ticket.Comments[^1].HoursAgo),
            });
            connection.Execute(
                "INSERT INTO ticket_comments (ticket, author, text, at, internal) VALUES (@Id, @Author, @Text, @At, @Internal)",
                ticket.Comments.Select(comment => new { ticket.Id, comment.Author, comment.Text, At = Ago(now, comment.HoursAgo), comment.Internal }));
        }
    }

    private static void FillBilling(SqliteConnection connection, Seed seed, DateTimeOffset now)
    {
        connection.Execute(
            "INSERT INTO plans (id, name, cents, shipment_cents, keeps_discount) VALUES (@Id, @Name, @Cents, @Shipment, @KeepsDiscount)",
            seed.Plans.Select(it => new { it.Id, it.Name, Cents = Cents(it.Price), Shipment = Cents(it.Shipment), it.KeepsDiscount }));
        connection.Execute("INSERT INTO tax_rates (region, basis_points) VALUES (@Region, @BasisPoints)", seed.TaxRates.Select(it => new { it.Region, BasisPoints = (int)(it.Percent * 100) }));
        connection.Execute(
            "INSERT INTO subscriptions (id, customer, plan, state, cents, renews_at, discount_percent) VALUES (@Id, @Customer, @Plan, @State, @Cents, @RenewsAt, @DiscountPercent)",
            seed.Subscriptions.Select(it => new { it.Id, it.Customer, it.Plan, it.State, Cents = Cents(it.Price), RenewsAt = SampleTime.Write(now.AddDays(it.RenewsInDays)), it.DiscountPercent }));
        connection.Execute(
            "INSERT INTO invoices (number, customer, state, cents, about, issued_at, due_at) VALUES (@Number, @Customer, @State, @Cents, @About, @IssuedAt, @DueAt)",
            seed.Invoices.Select(it => new { it.Number, it.Customer, it.State, Cents = Cents(it.Amount), it.About, IssuedAt = Ago(now, it.IssuedDaysAgo * 24), DueAt = SampleTime.Write(now.AddDays(it.DueInDays)) }));
        connection.Execute(
            "INSERT INTO payments (id, invoice, state, cents, failure, at) VALUES (@Id, @Invoice, @State, @Cents, @Failure, @At)",
            seed.Payments.Select(it => new { it.Id, it.Invoice, it.State, Cents = Cents(it.Amount), it.Failure, At = Ago(now, it.HoursAgo) }));
    }

    private static void FillServices(SqliteConnection connection, Seed seed, DateTimeOffset now)
    {
        connection.Execute(
            "INSERT INTO tracking_steps (order_number, at, place, what) VALUES (@Order, @At, @Place, @What)",
            seed.Steps.Select(it => new { it.Order, At = Ago(now, it.HoursAgo), it.Place, it.What }));
        connection.Execute(
            "INSERT INTO deals (id, customer, title, stage, cents) VALUES (@Id, @Customer, @Title, @Stage, @Cents)",
            seed.Deals.Select(it => new { it.Id, it.Customer, it.Title, it.Stage, Cents = Cents(it.Value) }));
        connection.Execute(
            "INSERT INTO accounts (number, customer, name, cents) VALUES (@Number, @Customer, @Name, @Cents)",
            seed.Accounts.Select(it => new { it.Number, it.Customer, it.Name, Cents = Cents(it.Balance) }));
        connection.Execute(
            "INSERT INTO transactions (account, cents, about, at) VALUES (@Account, @Cents, @About, @At)",
            seed.Transactions.Select(it => new { it.Account, Cents = Cents(it.Amount), it.About, At = Ago(now, it.HoursAgo) }));
        connection.Execute(
            "INSERT INTO slots (id, service, begins_at, minutes) VALUES (@Id, @Service, @BeginsAt, @Minutes)",
            seed.Slots.Select((it, position) => new { Id = $"s-{position + 1}", it.Service, BeginsAt = SampleTime.Write(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(it.InDays).AddHours(it.Hour)), it.Minutes }));
        connection.Execute(
            "INSERT INTO devices (id, customer, name, online, battery, fault, seen_at) VALUES (@Id, @Customer, @Name, @Online, @Battery, @Fault, @SeenAt)",
            seed.Devices.Select(it => new { it.Id, it.Customer, it.Name, it.Online, it.Battery, it.Fault, SeenAt = Ago(now, it.HoursAgo) }));
    }

    private static string Ago(DateTimeOffset now, double hours) => SampleTime.Write(now.AddHours(-hours));

    private static long Cents(decimal amount) => (long)(amount * 100);

    private static string Text(string name)
    {
        using var stream = typeof(SampleSeed).Assembly.GetManifestResourceStream($"{typeof(SampleSeed).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Seed(
        IReadOnlyList<SeedCustomer> Customers,
        IReadOnlyList<SeedProduct> Products,
        IReadOnlyList<SeedOrder> Orders,
        IReadOnlyList<SeedTicket> Tickets,
        IReadOnlyList<SeedSubscription> Subscriptions,
        IReadOnlyList<SeedInvoice> Invoices,
        IReadOnlyList<SeedPayment> Payments,
        IReadOnlyList<SeedPlan> Plans,
        IReadOnlyList<SeedTaxRate> TaxRates,
        IReadOnlyList<SeedStep> Steps,
        IReadOnlyList<SeedDeal> Deals,
        IReadOnlyList<SeedAccount> Accounts,
        IReadOnlyList<SeedTransaction> Transactions,
        IReadOnlyList<SeedSlot> Slots,
        IReadOnlyList<SeedDevice> Devices);

    private sealed record SeedPlan(string Id, string Name, decimal Price, decimal Shipment, bool KeepsDiscount);

    private sealed record SeedTaxRate(string Region, decimal Percent);

    private sealed record SeedStep(string Order, string Place, string What, double HoursAgo);

    private sealed record SeedDeal(string Id, string Customer, string Title, string Stage, decimal Value);

    private sealed record SeedAccount(string Number, string Customer, string Name, decimal Balance);

    private sealed record SeedTransaction(string Account, decimal Amount, string About, double HoursAgo);

    private sealed record SeedSlot(string Service, double InDays, double Hour, int Minutes);

    private sealed record SeedDevice(string Id, string Customer, string Name, bool Online, int? Battery, string? Fault, double HoursAgo);

    private sealed record SeedCustomer(string Id, string Name, string Email, string? Street, string? PostalCode, string? City, string? Country, string? BillingId, bool ServiceMessages = false);

    private sealed record SeedProduct(string Sku, string Name, string Description, string Category, decimal Price, int InStock, double? BackInDays);

    private sealed record SeedOrder(string Number, string Customer, string State, double OrderedHoursAgo, IReadOnlyDictionary<string, int> Lines, SeedShipment? Shipment);

    private sealed record SeedShipment(string Carrier, string TrackingNumber, string? TrackingAddress, double ShippedHoursAgo, double? ExpectedInHours, double? DeliveredHoursAgo);

    private sealed record SeedTicket(int Id, string Customer, string Subject, string State, string? Order, IReadOnlyList<SeedComment> Comments);

    private sealed record SeedComment(string Author, string Text, double HoursAgo, bool Internal = false);

    private sealed record SeedSubscription(string Id, string Customer, string Plan, string State, decimal Price, double RenewsInDays, int DiscountPercent);

    private sealed record SeedInvoice(string Number, string Customer, string State, decimal Amount, string About, double IssuedDaysAgo, double DueInDays);

    private sealed record SeedPayment(string Id, string Invoice, string State, decimal Amount, string? Failure, double HoursAgo);
}
