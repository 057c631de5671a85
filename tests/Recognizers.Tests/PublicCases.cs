namespace Recognizers.Tests;

/// <summary>Where the public cases stand: beside the repository, if at all.</summary>
internal static class PublicCases
{
    public const string Absent = "The public cases are not there: ../shared/recognizers-specs beside the repository.";

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
