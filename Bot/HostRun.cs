using System.Net.Sockets;
using ChatBot.Connectors.Plumbing;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ChatBot;

/// <summary>Runs the host to its end, and says by its exit code how it ended.</summary>
internal static class HostRun
{
    /// <summary>It was stopped, by a signal.</summary>
    public const int Stopped = 0;

    /// <summary>Something that the operator must mend keeps it from starting: another start would end in the same way.</summary>
    public const int CannotStart = 1;

    /// <summary>A part of it failed for good: another start may mend it.</summary>
    public const int Failed = 2;

    /// <summary>The host would log a failed start with a stack trace, which hides what is said to the operator; nothing else of its own is lost.</summary>
    public static void LogStartFailuresOnce(this WebApplicationBuilder builder) =>
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

    /// <summary>Starts the host and waits until it is stopped or stops itself.</summary>
    public static async Task<int> RunToEndAsync(this WebApplication app)
    {
        await using var host = app;
        BackgroundService[] services = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        await StartAndWaitAsync(app);
        // The host has logged why, and ends as if it had been asked to.
        return services.Any(service => service.ExecuteTask is { IsFaulted: true }) ? Failed : Stopped;
    }

    private static async Task StartAndWaitAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // A signal during the start, or a part that failed in it.
            await EndBegunAsync(app);
            return;
        }
        catch
        {
            await EndBegunAsync(app);
            throw;
        }

        await app.WaitForShutdownAsync();
    }

    /// <summary>The parts that have begun would else take their end for a failure, and say so in the log.</summary>
    private static Task EndBegunAsync(WebApplication app) => app.StopAsync();

    /// <summary>What the operator must mend, when that is why the start failed; null for anything else.</summary>
    public static string? FindRemedy(Exception exception) => exception switch
    {
        SettingsException or OptionsValidationException => exception.Message,
        // Something over https without a certificate; the words are the framework's.
        InvalidOperationException when exception.Message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
            $"urls asks for https. {exception.Message.Split('\n')[0].TrimEnd()} Name one under Kestrel:Certificates:Default, or leave https to a proxy before the bot.",
        // The framework's own words name the file and the place in it.
        InvalidDataException => $"appsettings.json cannot be read. {exception.InnerException?.Message ?? exception.Message}",
        IOException { InnerException: AddressInUseException } => $"urls cannot be listened on. {exception.Message} Stop the program that listens there, or choose another port, such as --urls http://localhost:3979.",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } => $"urls cannot be listened on ({exception.Message}). Name an address of this machine and a port that the bot may use, such as --urls http://localhost:3979.",
        FormatException when exception.Message.StartsWith("Invalid url", StringComparison.Ordinal) => $"urls cannot be read. {exception.Message} Write it as http://localhost:3978; several are separated by semicolons.",
        _ => null,
    };
}
