using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace BotBuilder.Tests.Interop;

/// <summary>A fact that needs the SDKs for JavaScript: <c>npm install --prefix tests/BotBuilder.Tests/Interop</c>; skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly string Folder = FolderOfThisFile();

    public NodeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botbuilder")) || !Directory.Exists(Path.Combine(Folder, "node_modules", "@microsoft", "agents-hosting")))
        {
            Skip = "Outside: the SDKs for JavaScript are absent: npm install --prefix tests/BotBuilder.Tests/Interop.";
        }
    }

    /// <summary>Starts a counterpart.</summary>
    /// <param name="script">The file.</param>
    /// <param name="arguments">Its mode and what that needs.</param>
    internal static Process Start(string script, params string[] arguments) => Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        WorkingDirectory = Folder,
    });

    /// <summary>Runs a counterpart to its end.</summary>
    /// <returns>What it has written.</returns>
    internal static async Task<string> RunAsync(string script, string input, params string[] arguments)
    {
        using var node = Start(script, arguments);
        if (input is not null)
        {
            await node.StandardInput.WriteAsync(input);
        }

        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return output;
    }

    private static string FolderOfThisFile([CallerFilePath] string path = null) => Path.GetDirectoryName(path);
}
