namespace ChatBot.Tests.Data;

/// <summary>A test that needs PostgreSQL; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : Xunit.FactAttribute
{
    /// <summary>Looks for the server.</summary>
    public PostgresFactAttribute() => Skip = PostgresCluster.WhyAbsent;
}

/// <summary>The same for a table of cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : Xunit.TheoryAttribute
{
    /// <summary>Looks for the server.</summary>
    public PostgresTheoryAttribute() => Skip = PostgresCluster.WhyAbsent;
}
