using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts as files: {folder}/{channel}/{conversation}.transcript, a JSON array of activities each.</summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private const int PageSize = 20;
    private const string Extension = ".transcript";

    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore, Formatting = Formatting.Indented };

    private static readonly char[] Forbidden = [.. Path.GetInvalidFileNameChars(), '/', '\\', ':', '*', '?', '|', '<', '>', '"'];

    private readonly string _folder;
    private readonly bool _startsAnew;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _started = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="FileTranscriptLogger"/> class.</summary>
    /// <param name="folder">The folder, made if it does not exist; the current one when null.</param>
    /// <param name="unitTestMode">Whether the first activity of a conversation overwrites the transcript that an earlier run left.</param>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = PathUtils.NormalizePath(folder ?? Environment.CurrentDirectory);
        _startsAnew = unitTestMode;
        Directory.CreateDirectory(_folder);
    }

    /// <inheritdoc/>
    public async Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var path = PathOf(activity.ChannelId, activity.Conversation?.Id);
        var gate = _gates.GetOrAdd(path, _ => new SemaphoreSlim(1, 1));

        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            List<Activity> transcript = _started.TryAdd(path, true) && _startsAnew ? [] : await ReadAsync(path).ConfigureAwait(false);
            Apply((Activity)activity, transcript);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, JsonConvert.SerializeObject(transcript, Settings)).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        var transcript = await ReadAsync(PathOf(channelId, conversationId)).ConfigureAwait(false);
        IActivity[] wanted = [.. transcript.Where(activity => (activity.Timestamp ?? default) >= startDate)];
        return Paging.Page(wanted, activity => activity.Id, continuationToken, PageSize);
    }

    /// <inheritdoc/>
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        var channel = new DirectoryInfo(FolderOf(channelId));
        TranscriptInfo[] transcripts = channel.Exists
            ? [.. channel.EnumerateFiles("*" + Extension).OrderBy(file => file.CreationTimeUtc).Select(file => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = Path.GetFileNameWithoutExtension(file.Name),
                    Created = file.CreationTimeUtc,
                })]
            : [];
        return Task.FromResult(Paging.Page(transcripts, transcript => transcript.Id, continuationToken, PageSize));
    }

    /// <inheritdoc/>
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var path = PathOf(channelId, conversationId);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    private static async Task<List<Activity>> ReadAsync(string path) => File.Exists(path)
        ? JsonConvert.DeserializeObject<List<Activity>>(await File.ReadAllTextAsync(path).ConfigureAwait(false), Settings) ?? []
        : [];

    /// <summary>An update or a deletion changes what was said; anything else is said after it.</summary>
    private static void Apply(Activity activity, List<Activity> transcript)
    {
        var said = transcript.FindIndex(earlier => earlier.Id == activity.Id);
        switch (activity.Type)
        {
            case ActivityTypes.MessageUpdate when said >= 0:
                var update = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, Settings), Settings);
                update.Type = transcript[said].Type;
                update.LocalTimestamp = transcript[said].LocalTimestamp;
                update.Timestamp = transcript[said].Timestamp;
                transcript[said] = update;
                break;

            case ActivityTypes.MessageDelete when said >= 0:
                var deleted = transcript[said];
                transcript[said] = new Activity
                {
                    Type = ActivityTypes.MessageDelete,
                    Id = deleted.Id,
                    From = deleted.From,
                    Recipient = deleted.Recipient,
                    Conversation = deleted.Conversation,
                    ChannelId = deleted.ChannelId,
                    ServiceUrl = deleted.ServiceUrl,
                    ReplyToId = deleted.ReplyToId,
                    LocalTimestamp = deleted.LocalTimestamp,
                    Timestamp = deleted.Timestamp,
                };
                break;

            default:
                transcript.Add(activity);
                break;
        }
    }

    private string FolderOf(string channelId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return Path.Combine(_folder, SafeName(channelId));
    }

    private string PathOf(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return Path.Combine(FolderOf(channelId), SafeName(conversationId) + Extension);
    }

    /// <summary>Ids come from channels: none may lead out of the folder.</summary>
    private static string SafeName(string id)
    {
        var safe = new string([.. id.Select(letter => Forbidden.Contains(letter) ? '-' : letter)]);
        return safe is "." or ".." ? safe.Replace('.', '-') : safe;
    }
}
