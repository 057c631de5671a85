namespace ChatBot.Connectors.Plumbing;

/// <summary>The folder that everything of ours is kept in: <c>Data:Folder</c>, below the content root unless it is a whole path.</summary>
public sealed class DataFolder
{
    /// <summary>The setting that names the folder.</summary>
    public const string Key = "Data:Folder";

    /// <summary>Takes the folder, and makes it if it is missing: nobody but the service's own user may look into it.</summary>
    /// <param name="path">The whole path.</param>
    /// <exception cref="SettingsException">The folder cannot be made.</exception>
    public DataFolder(string path)
    {
        Path = path;

        try
        {
            Make(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(Key, $"names a folder that cannot be made ({exception.Message})", "Name a folder in a place where the bot may write.");
        }
    }

    /// <summary>The whole path.</summary>
    public string Path { get; }

    /// <summary>The whole path of a file in the folder.</summary>
    /// <param name="parts">Folders and name below the data folder.</param>
    public string PathOf(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
