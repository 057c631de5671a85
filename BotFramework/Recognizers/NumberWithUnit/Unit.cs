namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>What a unit's words stand for.</summary>
/// <param name="Name">The name given in results, in the language of the file.</param>
/// <param name="Detail">The ISO code of a currency, the kind of a dimension; may be empty.</param>
/// <param name="Alone">Counts without a number too.</param>
/// <param name="Whole">For a part of another unit, that unit's name and how many parts make one; otherwise null.</param>
internal sealed record Unit(string Name, string Detail, bool Alone, string Whole, double PerWhole);
