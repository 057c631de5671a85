using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatBot.Subscriptions;

/// <summary>
/// The OpenAPI 2.0 document from which Power Automate and Power Apps make a custom connector: subscribing is a trigger, and what is delivered has a schema.
/// </summary>
/// <remarks>https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions</remarks>
internal sealed class PowerPlatformOpenApi : IOpenApiDocumentTransformer, IOpenApiOperationTransformer, IOpenApiSchemaTransformer
{
    public const string Document = "power-platform";

    private const string TriggerPath = "/api/subscriptions";

    /// <summary>What a flow is given when something happens.</summary>
    private const string Delivered =
        """
        { "schema": { "type": "object", "properties": {
          "type": { "type": "string", "x-ms-summary": "Kind of event" },
          "timestamp": { "type": "string", "format": "date-time", "x-ms-summary": "When it happened" },
          "data": { "type": "object", "properties": {
            "customer": { "type": "string", "x-ms-summary": "Customer" },
            "event": { "type": "object", "x-ms-summary": "What happened" } } } } } }
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (document.Paths[TriggerPath] is OpenApiPathItem path)
        {
            path.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            path.Extensions["x-ms-notification-content"] = new JsonNodeExtension(JsonNode.Parse(Delivered)!);
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var isTrigger = operation.OperationId == SubscriptionsEndpoint.Subscribe;
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-ms-visibility"] = new JsonNodeExtension(isTrigger ? "important" : "advanced");

        if (isTrigger)
        {
            operation.Extensions["x-ms-trigger"] = new JsonNodeExtension("single");
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(SubscriptionRequest) && schema.Properties?["targetUrl"] is OpenApiSchema target)
        {
            target.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            target.Extensions["x-ms-notification-url"] = new JsonNodeExtension(true);
        }

        return Task.CompletedTask;
    }
}
