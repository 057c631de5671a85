using BenchmarkDotNet.Running;
using ChatBot.Benchmarks.Load;

namespace ChatBot.Benchmarks;

/// <summary>
/// <c>-- load [--bot FOLDER] [--rate N] [--seconds N]</c> measures a whole bot over HTTP; anything else goes to BenchmarkDotNet (<c>-- --filter *</c>).
/// </summary>
internal static class Start
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["load", .. var options])
        {
            return await LoadCommand.RunAsync(options);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Start).Assembly).Run(args);
        return 0;
    }
}
