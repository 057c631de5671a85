using BenchmarkDotNet.Running;
using ChatBot.Benchmarks.BotBuilder;
using ChatBot.Benchmarks.Capabilities;
using ChatBot.Benchmarks.Load;
using ChatBot.Benchmarks.Recognizers;

namespace ChatBot.Benchmarks;

/// <summary>
/// <c>-- load [--bot FOLDER] [--rate N] [--seconds N]</c> measures a whole bot over HTTP; <c>-- webhook-to-page [--times N]</c> how soon an
/// event is told; <c>-- framework</c> what a turn of the framework costs, in process; <c>-- pipeline</c> what the
/// capabilities' pipeline costs; <c>-- host [--urls ADDRESS]</c> is a bare host of the
/// framework for a load generator; <c>-- first-call [CULTURE]</c> measures the recognizers' first call of a process; anything else goes to BenchmarkDotNet (<c>-- --filter *</c>).
/// </summary>
internal static class Start
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["load", .. var options])
        {
            return await LoadCommand.RunAsync(options);
        }

        if (args is ["webhook-to-page", .. var measured])
        {
            return await WebhookToPageCommand.RunAsync(measured);
        }

        if (args is ["framework"])
        {
            return await FrameworkCommand.RunAsync();
        }

        if (args is ["pipeline"])
        {
            return await PipelineCommand.RunAsync();
        }

        if (args is ["host", .. var address])
        {
            return await HostCommand.RunAsync(address);
        }

        if (args is ["first-call", .. var culture])
        {
            return await FirstCallCommand.RunAsync(culture);
        }

        if (args is ["first-call-of", var what, var of, var where])
        {
            return FirstCallCommand.Run(what, of, where);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Start).Assembly).Run(args);
        return 0;
    }
}
