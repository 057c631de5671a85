namespace ChatBot.Connectors.Sample;

/// <summary>One part of a help article, as it stands in the search index.</summary>
internal sealed record SamplePassage(string Article, string Title, string Keywords, string Heading, string Text);

internal sealed record CustomerRow(string Id, string Name, string Email, string? Street, string? PostalCode, string? City, string? Country);

internal sealed record IdentifiedRow(string Id, long ServiceMessages);

internal sealed record ProductRow(string Sku, string Name, string Description, string Category, long Cents, long InStock, string? BackAt);

internal sealed record OrderRow(string Number, string Customer, string Email, string State, string OrderedAt, long Cents);

internal sealed record OrderLineRow(string OrderNumber, string Sku, string Name, long Quantity, long Cents);

internal sealed record ShipmentRow(string Carrier, string TrackingNumber, string? TrackingAddress, string ShippedAt, string? ExpectedAt, string? DeliveredAt);

internal sealed record TicketRow(long Id, string? Customer, string Email, string? CustomerEmail, string Subject, string State, string OpenedAt, string ChangedAt);

internal sealed record CommentRow(string Author, string Text, string At);
