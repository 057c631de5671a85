using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The channel's secret: from the settings, or made once and kept in the data folder.</summary>
internal sealed partial class DirectLineSecrets : IHostedService
{
    private const string FileName = "directline.secret";

    private const int GeneratedBytes = 32;

    private readonly IOptionsMonitor<DirectLineOptions> _options;
    private readonly ILogger _logger;
    private readonly Lazy<string> _generated;

    public DirectLineSecrets(IOptionsMonitor<DirectLineOptions> options, DataFolder folder, ILogger<DirectLineSecrets> logger)
    {
        _options = options;
        _logger = logger;
        _generated = new(() => ReadOrMake(folder.PathOf(FileName)));
    }

    /// <summary>The secret that counts.</summary>
    public string Current => _options.CurrentValue.Secret is { Length: > 0 } configured ? configured : _generated.Value;

    /// <summary>All secrets that are taken: the one that counts, and the one before it while it is being changed.</summary>
    public IReadOnlyList<string> All => _options.CurrentValue.PreviousSecret is { Length: > 0 } previous ? [Current, previous] : [Current];

    /// <summary>Makes the secret at first start, so that whoever runs the host site finds it before the first call.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Ready(All.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsOneOf(string candidate)
    {
        // Hashed first, so that neither the length nor the place of a difference shows in the time taken.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(candidate));
        return All.Aggregate(false, (found, secret) => found | CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), hash));
    }

    private string ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        return File.ReadAllText(path).Trim() is { Length: > 0 } secret
            ? secret
            : throw new InvalidOperationException($"{path} is empty: delete it, and a new secret is made at the next start.");
    }

    private void Make(string path)
    {
        // Written beside and moved: a crash leaves no half secret, and the first of two processes wins.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(draft, options))
        {
            file.Write(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(GeneratedBytes)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
            SecretMade(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The Direct Line channel takes {Count} secrets.")]
    private partial void Ready(int count);

    [LoggerMessage(LogLevel.Information, "DirectLine:Secret is not set: one was made and is kept in {Path}.")]
    private partial void SecretMade(string path);
}
