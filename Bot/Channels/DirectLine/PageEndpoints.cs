using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Channels.DirectLine;

/// <summary>The pages that are built from ClientApp, and what browsers may do in them.</summary>
internal static class PageEndpoints
{
    /// <summary>Stands in the built pages where each answer gets a number of its own, which styles made at run time must show.</summary>
    private const string NoncePlaceholder = "%CSP_NONCE%";

    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private const string Home = "index.html";

    /// <summary>Scripts, styles and pictures of the pages; names with a version or hash in them never change.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file =>
        {
            var headers = file.Context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        },
    });

    /// <summary>The web chat page at <c>/</c>.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], ShowHomeAsync).ExcludeFromDescription();

    private static Task<Results<ContentHttpResult, ProblemHttpResult>> ShowHomeAsync(
        HttpContext http, IWebHostEnvironment environment, CancellationToken cancellationToken) => ShowAsync(http, environment, Home, cancellationToken);

    /// <summary>One of the built pages, with its nonce and what browsers may do in it.</summary>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> ShowAsync(
        HttpContext http, IWebHostEnvironment environment, string name, CancellationToken cancellationToken)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(name);

        if (!file.Exists)
        {
            return TypedResults.Problem("The pages are not there: build the project, which needs Node.js.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        using var reader = new StreamReader(file.CreateReadStream());
        var page = await reader.ReadToEndAsync(cancellationToken);
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        Protect(http.Response.Headers, nonce);
        return TypedResults.Text(page.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal), "text/html", System.Text.Encoding.UTF8);
    }

    private static void Protect(IHeaderDictionary headers, string nonce)
    {
        // Web Chat makes its styles at run time and shrinks pictures in a worker made from a blob; the card renderer
        // adds an empty style element, which its checksum allows. Cards may show pictures from anywhere, over https.
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; connect-src 'self' blob: data:; img-src 'self' https: blob: data:; " +
            "media-src 'self' https: blob: data:; font-src 'self' data:; worker-src blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
