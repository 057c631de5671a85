namespace ChatBot;

/// <summary>Where the host finds its settings, its pages and its address, whatever folder it is started from.</summary>
internal static class HostFolders
{
    private const string DefaultAddress = "http://localhost:3978";

    /// <summary>
    /// Settings and pages are the program's own; <c>--contentRoot</c> (or <c>ASPNETCORE_CONTENTROOT</c>) names another folder for the
    /// settings and the data. The current folder does not count: another program's appsettings.json may lie there.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = FindContentRoot(args) ?? AppContext.BaseDirectory,
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

    private static string? FindContentRoot(string[] args)
    {
        var named = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()[HostDefaults.ContentRootKey];
        return string.IsNullOrEmpty(named) ? null : Path.GetFullPath(named);
    }
}
