namespace ChatBot;

/// <summary>Where the host finds its settings, its pages and its address, whatever folder it is started from.</summary>
internal static class HostFolders
{
    private const string Settings = "appsettings.json";

    private const string DefaultAddress = "http://localhost:3978";

    /// <summary>
    /// The content root is the current folder when the settings stand there (a clone, a service's own folder),
    /// else the program's; the pages are always the program's.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = File.Exists(Path.Combine(Environment.CurrentDirectory, Settings)) ? Environment.CurrentDirectory : AppContext.BaseDirectory,
        WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
    };

    /// <summary>Without an address in the settings only this machine is served.</summary>
    public static void ListenOnLoopbackByDefault(this WebApplicationBuilder builder)
    {
        string[] keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

        if (keys.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }
}
