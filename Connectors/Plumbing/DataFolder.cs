namespace ChatBot.Connectors.Plumbing;

/// <summary>The folder that everything of ours is kept in: <c>Data:Folder</c>, below the content root unless it is a whole path.</summary>
public sealed class DataFolder
{
    /// <summary>Takes the folder, and makes it if it is missing: nobody but the service's own user may look into it.</summary>
    /// <param name="path">The whole path.</param>
    public DataFolder(string path)
    {
        Path = path;

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The whole path.</summary>
    public string Path { get; }

    /// <summary>The whole path of a file in the folder.</summary>
    /// <param name="parts">Folders and name below the data folder.</param>
    public string PathOf(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);
}
