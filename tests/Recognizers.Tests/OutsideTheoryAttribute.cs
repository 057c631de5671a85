using Xunit;

namespace Recognizers.Tests;

/// <summary>A theory that needs the public cases; skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideTheoryAttribute : TheoryAttribute
{
    public OutsideTheoryAttribute()
    {
        if (PublicCases.Folder is null)
        {
            Skip = PublicCases.Absent;
        }
    }
}
