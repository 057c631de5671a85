using ChatBot.Subscriptions;
using Microsoft.OpenApi;

namespace ChatBot.Machines;

/// <summary>The documents that describe the HTTP interface: <c>/openapi/v1.json</c>, and for Power Platform <c>/openapi/power-platform.json</c>.</summary>
internal static class OpenApiDocuments
{
    private static readonly string[] ForPowerPlatform = ["api/notifications", "api/subscriptions"];

    public static IServiceCollection AddOpenApiDocuments(this IServiceCollection services)
    {
        services.AddOpenApi(document => document.AddDocumentTransformer<MachineOpenApi>().AddOperationTransformer<MachineOpenApi>().AddCapabilitySchemas());
        services.AddOpenApi(PowerPlatformOpenApi.Document, document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi2_0;
            document.ShouldInclude = described => ForPowerPlatform.Any(path => described.RelativePath?.StartsWith(path, StringComparison.Ordinal) is true);
            document.AddDocumentTransformer<MachineOpenApi>().AddOperationTransformer<MachineOpenApi>();
            document.AddDocumentTransformer<PowerPlatformOpenApi>().AddOperationTransformer<PowerPlatformOpenApi>().AddSchemaTransformer<PowerPlatformOpenApi>();
        });
        return services;
    }

    public static void MapOpenApiDocuments(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");
}
