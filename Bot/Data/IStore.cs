using System.Data.Common;

namespace ChatBot.Data;

/// <summary>The relational store behind everything the bot must not lose: SQLite or PostgreSQL, with the same SQL.</summary>
internal interface IStore
{
    /// <summary>Reads what is committed. The connection is the callback's for its time only; the callback may be run again.</summary>
    /// <exception cref="DbException">The store could not be reached, or refused the SQL.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the callback in a transaction that sees one moment of the store, and returns when it is durable; an exception undoes all of it
    /// and reaches the caller. The callback does nothing but SQL, because it may be run again and others may wait behind it. Once begun it
    /// is not cancelled, so that the outcome is known.
    /// </summary>
    /// <remarks>
    /// Of two writes that change the same row, the second sees what the first did. Two that only read what the other one changes would not
    /// notice each other: they change a row that both know, such as that of the customer whom both are about.
    /// </remarks>
    /// <exception cref="DbException">The store could not be reached, or refused the SQL.</exception>
    Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one statement that does no harm when it is run twice, such as one that is guarded by a unique key: cheaper than
    /// <see cref="WriteAsync"/> where the server commits it by itself. Durable when it returns.
    /// </summary>
    /// <exception cref="DbException">The store could not be reached, or refused the SQL.</exception>
    Task<T> WriteRepeatableAsync<T>(Func<DbConnection, DbTransaction?, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>
    /// Lets nobody else change a table until the transaction ends, for rows that follow from the last one. Comes first in its transaction:
    /// what is read afterwards is then surely the newest.
    /// </summary>
    Task LockAsync(DbTransaction transaction, string table);

    /// <summary>A migration as this store understands it; null when it is another store's.</summary>
    /// <param name="name">The migration's file.</param>
    string? Translate(string name, string sql);
}
