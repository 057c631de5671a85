namespace ChatBot.Connectors.Pipeline;

/// <summary>The append-only record of who did what through the capabilities.</summary>
public interface IAuditLog
{
    /// <summary>Adds a record. Writes must be durable when it returns; reads may be gathered and written later.</summary>
    /// <param name="record">What happened.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask AppendAsync(AuditRecord record, CancellationToken cancellationToken);
}
