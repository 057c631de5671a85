using Xunit;

namespace Recognizers.Tests;

/// <summary>A fact that needs the public cases, which stand beside the repository; skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideFactAttribute : FactAttribute
{
    public OutsideFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "The public cases are not there: ../shared/recognizers-specs beside the repository.";
        }
    }

    /// <summary>The folder of the cases, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
            {
                var cases = Path.Combine(folder.FullName, "..", "shared", "recognizers-specs");
                return Directory.Exists(cases) ? cases : null;
            }
        }

        return null;
    }
}
