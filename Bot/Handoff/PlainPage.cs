using System.Text;

namespace ChatBot.Handoff;

/// <summary>A page with nothing but a few words, for those who are not let in.</summary>
internal static class PlainPage
{
    /// <param name="title">Plain words, no markup.</param>
    /// <param name="text">Plain words, no markup.</param>
    public static IResult Show(HttpContext http, int status, string title, string text)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="en">
              <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><meta name="color-scheme" content="light dark" /><title>{title}</title></head>
              <body><h1>{title}</h1><p>{text}</p></body>
            </html>
            """,
            "text/html",
            Encoding.UTF8,
            status);
    }
}
