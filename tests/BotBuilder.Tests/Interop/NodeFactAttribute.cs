using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace BotBuilder.Tests.Interop;

/// <summary>A fact that needs the SDK for JavaScript: <c>npm install --prefix tests/BotBuilder.Tests/Interop</c>; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly string Folder = FolderOfThisFile();

    public NodeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botbuilder")))
        {
            Skip = "Outside: the SDK for JavaScript is absent: npm install --prefix tests/BotBuilder.Tests/Interop.";
        }
    }

    /// <summary>Starts the counterpart.</summary>
    internal static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "counterpart.cjs"), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        WorkingDirectory = Folder,
    });

    private static string FolderOfThisFile([CallerFilePath] string path = null) => Path.GetDirectoryName(path);
}
