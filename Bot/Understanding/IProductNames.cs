namespace ChatBot.Understanding;

/// <summary>What the products of the shop are called, so that they are recognised in a sentence.</summary>
public interface IProductNames
{
    /// <summary>The names as they are now; the same list object as long as nothing changed.</summary>
    ValueTask<IReadOnlyList<string>> GetNamesAsync(CancellationToken cancellationToken);
}
