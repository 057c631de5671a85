namespace ChatBot.Connectors.Sample;

/// <summary>Links to the pages of the shop, which is an invented one.</summary>
internal static class SampleLinks
{
    public static Uri To(string page, string key) => new($"https://shop.example.com/{page}/{Uri.EscapeDataString(key)}");
}
