namespace ChatBot.Connectors.Sample;

internal sealed record CustomerRow(string Id, string Name, string Email, string? Street, string? PostalCode, string? City, string? Country);

internal sealed record IdentifiedRow(string Id, long ServiceMessages);

internal sealed record ProductRow(string Sku, string Name, string Description, string Category, long Cents, long InStock, string? BackAt);

internal sealed record OrderRow(string Number, string Customer, string Email, string State, string OrderedAt, long Cents);

internal sealed record OrderLineRow(string OrderNumber, string Sku, string Name, long Quantity, long Cents);

internal sealed record ShipmentRow(string Carrier, string TrackingNumber, string? TrackingAddress, string ShippedAt, string? ExpectedAt, string? DeliveredAt);

internal sealed record TicketRow(long Id, string? Customer, string Email, string? CustomerEmail, string Subject, string State, string OpenedAt, string ChangedAt);

internal sealed record CommentRow(string Author, string Text, string At);

internal sealed record TicketSummaryRow(long Id, string Subject, string State, string ChangedAt);

internal sealed record TrackingStepRow(string At, string Place, string What);

internal sealed record CartRow(string Sku, string Name, long Quantity, long Cents);

internal sealed record InvoiceRow(string Number, string Customer, string State, long Cents, string About, string IssuedAt, string DueAt);

internal sealed record PaymentRow(string Id, string Invoice, string State, long Cents, long RefundedCents, string? Failure, string At, string Customer, string Email);

internal sealed record PlanRow(string Id, string Name, long Cents);

internal sealed record SubscriptionRow(string Id, string Customer, string Plan, string PlanName, string State, long Cents, string RenewsAt);

internal sealed record DealRow(string Id, string Customer, string Title, string Stage, long Cents);

internal sealed record AccountRow(string Number, string Customer, string Email, string Name, long Cents);

internal sealed record TransactionRow(long Cents, string About, string At);

internal sealed record SlotRow(string Id, string Service, string BeginsAt, long Minutes);

internal sealed record BookingRow(long Id, string Slot, long Cancelled);

internal sealed record DeviceRow(string Id, string Customer, string Email, string Name, long Online, long? Battery, string? Fault, string SeenAt);
