using System.Data.Common;

namespace ChatBot.Data;

/// <summary>The relational store behind everything the bot must not lose: SQLite or PostgreSQL, with the same SQL.</summary>
internal interface IStore
{
    /// <summary>Reads what is committed. The connection is the callback's for its time only; the callback may be run again.</summary>
    /// <exception cref="DbException">The store could not be reached, or refused the SQL.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the callback in a transaction, as though nobody else wrote meanwhile, and returns when that is durable;
    /// an exception undoes all of it and reaches the caller. The callback does nothing but SQL, because it may be run again
    /// and others may wait behind it. Once begun it is not cancelled, so that the outcome is known.
    /// </summary>
    /// <exception cref="DbException">The store could not be reached, or refused the SQL.</exception>
    Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>
    /// Lets nobody else change a table until the transaction ends, for rows that follow from the last one. Comes first in its transaction:
    /// what is read afterwards is then surely the newest.
    /// </summary>
    Task LockAsync(DbTransaction transaction, string table);

    /// <summary>A migration as this store understands it; null when it is another store's.</summary>
    /// <param name="name">The migration's file.</param>
    string? Translate(string name, string sql);
}
