namespace ChatBot.Connectors.Tests;

/// <summary>Reference material that stands beside the repository, read in place and never needed to build or run.</summary>
internal static class Outside
{
    private static readonly string? Folder = Find();

    public static bool Has(string path) => Folder is not null && System.IO.Path.Exists(Path(path));

    public static string Path(string path) => System.IO.Path.Combine(Folder ?? "", path);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ChatBot.sln")))
            {
                var shared = System.IO.Path.Combine(folder.Parent?.FullName ?? "", "shared");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}

/// <summary>A test over reference material; skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OutsideTheoryAttribute : TheoryAttribute
{
    public OutsideTheoryAttribute(string path)
    {
        if (!Outside.Has(path))
        {
            Skip = $"Outside: ../shared/{path} is absent.";
        }
    }
}
