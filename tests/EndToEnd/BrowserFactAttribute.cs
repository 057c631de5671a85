
namespace ChatBot.EndToEnd;

/// <summary>A test that needs Chromium; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Looks for the browser.</summary>
    public BrowserFactAttribute()
    {
        if (!File.Exists(Browser.Executable))
        {
            Skip = $"Chromium is absent ({Browser.Executable}): apt-get install chromium, or run ./test.sh.";
        }
    }
}
