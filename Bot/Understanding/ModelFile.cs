using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Understanding;

/// <summary>Keeps what was trained in the data folder, so that only the first start trains.</summary>
/// <remarks>
/// The file names what it was trained from and carries a checksum: one of other utterances, of another trainer, cut
/// short or damaged is put aside and made again.
/// </remarks>
internal sealed partial class ModelFile(string path, ILogger<ModelFile> logger)
{
    private const uint Mark = 0x4C435443;

    /// <summary>Reads the model of these utterances, or trains and keeps it.</summary>
    public UnderstandingModel LoadOrTrain(UtteranceFiles utterances)
    {
        var key = $"{utterances.Fingerprint}-{UnderstandingModel.Version}";
        if (Find(key) is { } known)
        {
            return known;
        }

        Training(utterances.Files.Count);
        var trained = UnderstandingModel.Train(utterances);
        Keep(key, trained);
        return trained;
    }

    private UnderstandingModel? Find(string key)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            if (reader.ReadUInt32() != Mark || reader.ReadString() != key)
            {
                return null;
            }

            var checksum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var body = reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position));
            return SHA256.HashData(body).AsSpan().SequenceEqual(checksum)
                ? UnderstandingModel.Read(new(new MemoryStream(body), Encoding.UTF8))
                : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or FormatException or UnauthorizedAccessException)
        {
            NotReadable(path, exception);
            return null;
        }
    }

    /// <summary>A reader finds the old file or the new one, never half of one.</summary>
    private void Keep(string key, UnderstandingModel model)
    {
        var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            model.Write(writer);
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var unfinished = $"{path}.{Guid.NewGuid():N}";
            using (var writer = new BinaryWriter(File.Create(unfinished), Encoding.UTF8))
            {
                writer.Write(Mark);
                writer.Write(key);
                writer.Write(SHA256.HashData(body.ToArray()));
                writer.Write(body.ToArray());
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            NotKept(path, exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Training on the utterances of {Files} files.")]
    private partial void Training(int files);

    [LoggerMessage(LogLevel.Warning, "The kept model {Path} cannot be read; it is trained again.")]
    private partial void NotReadable(string path, Exception exception);

    [LoggerMessage(LogLevel.Warning, "The model could not be kept in {Path}; the next start trains again.")]
    private partial void NotKept(string path, Exception exception);
}
