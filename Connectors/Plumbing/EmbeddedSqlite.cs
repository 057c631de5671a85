using System.Runtime.InteropServices;

namespace ChatBot.Connectors.Plumbing;

/// <summary>Makes SQLite ready for this process. Whoever opens a SQLite file asks for it first.</summary>
public static class EmbeddedSqlite
{
    private const string Library = "e_sqlite3";

    // SQLite keeps the function's address for good, so the delegate must never be collected.
    private static readonly SleepFunction Sleep = Wait;

    private static readonly Lazy<bool> Loaded = new(Load);

    private delegate int SleepFunction(nint fileSystem, int microseconds);

    /// <summary>Loads the native library; every call after the first does nothing.</summary>
    public static void MakeReady() => _ = Loaded.Value;

    /// <summary>
    /// The bundled library was built without usleep: where SQLite means to wait a microsecond for a neighbour's lock, it sleeps a whole second,
    /// and under load all conversations stop with it. So its file system gets another way to wait, at the place that
    /// https://www.sqlite.org/c3ref/vfs.html documents.
    /// </summary>
    private static bool Load()
    {
        SQLitePCL.Batteries_V2.Init();
        var fileSystem = FindFileSystem(0);
        var sleep = Marshal.OffsetOf<FileSystem>(nameof(FileSystem.Sleep)).ToInt32();
        Marshal.WriteIntPtr(fileSystem, sleep, Marshal.GetFunctionPointerForDelegate(Sleep));
        return true;
    }

    private static int Wait(nint fileSystem, int microseconds)
    {
        // SQLite calls this and cannot await. It asks mostly for microseconds, where giving the processor to the neighbour is enough.
#pragma warning disable RS0030 // SQLite cannot await
        Thread.Sleep(microseconds / 1000);
#pragma warning restore RS0030
        return microseconds;
    }

    [DllImport(Library, EntryPoint = "sqlite3_vfs_find")]
    private static extern nint FindFileSystem(nint name);

    /// <summary>The C structure sqlite3_vfs, version 1.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileSystem
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public nint Next;
        public nint Name;
        public nint Data;
        public nint Open;
        public nint Delete;
        public nint Access;
        public nint FullPathname;
        public nint LibraryOpen;
        public nint LibraryError;
        public nint LibrarySymbol;
        public nint LibraryClose;
        public nint Randomness;
        public nint Sleep;
    }
}
