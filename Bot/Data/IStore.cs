using System.Data.Common;

namespace ChatBot.Data;

/// <summary>The relational store behind everything the bot must not lose.</summary>
internal interface IStore
{
    /// <summary>Reads what is committed. The connection is the callback's for its time only.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the callback in a transaction and returns when that is durable; an exception undoes all of it and reaches the caller.
    /// The callback does nothing but SQL: others wait behind it. Once begun it is not cancelled, so that the outcome is known.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken);
}
