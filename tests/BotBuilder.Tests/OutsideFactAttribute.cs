using Xunit;

namespace BotBuilder.Tests;

/// <summary>A fact that needs a folder beside the repository, and is skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideFactAttribute : FactAttribute
{
    public OutsideFactAttribute(string folder)
    {
        Folder = folder;
        if (Find(folder) is null)
        {
            Skip = $"There is no folder ../{folder} beside the repository.";
        }
    }

    public string Folder { get; }

    /// <summary>The folder's path; null when it is missing.</summary>
    public static string Find(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "ChatBot.sln")))
        {
            root = root.Parent;
        }

        var path = root?.Parent is { } parent ? Path.Combine(parent.FullName, folder) : null;
        return Directory.Exists(path) ? path : null;
    }
}
