using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatBot.Machines;

/// <summary>Puts each capability's JSON Schemas into the OpenAPI document, as its records are really read and written.</summary>
internal static class CapabilitySchemas
{
    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = DescribeNode };

    /// <summary>Adds what each capability reads and writes.</summary>
    public static OpenApiOptions AddCapabilitySchemas(this OpenApiOptions options) => options.AddOperationTransformer((operation, context, _) =>
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Verb>().FirstOrDefault() is { } verb)
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = ContentOf(verb.Request) };
            operation.Responses!["200"] = new OpenApiResponse { Description = "The answer.", Content = ContentOf(verb.Answer) };
        }

        return Task.CompletedTask;
    });

    /// <summary>The schema of a record.</summary>
    public static JsonNode Of(Type record) => VerbList.Json.GetJsonSchemaAsNode(record, Exporter);

    private static Dictionary<string, OpenApiMediaType> ContentOf(Type record) => new() { ["application/json"] = new() { Schema = Read(Of(record)) } };

    // The exporter knows nothing of our identifiers' converter: they are texts.
    private static JsonNode DescribeNode(JsonSchemaExporterContext context, JsonNode schema) =>
        IsIdentifier(context.TypeInfo.Type) ? new JsonObject { ["type"] = "string", ["minLength"] = 1 } : schema;

    private static bool IsIdentifier(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IIdentifier<>));

    private static OpenApiSchema Read(JsonNode? node)
    {
        var schema = new OpenApiSchema();
        if (node is not JsonObject members)
        {
            return schema;
        }

        schema.Type = TypeOf(members["type"]);
        schema.Format = (string?)members["format"];
        schema.Enum = members["enum"]?.AsArray().Select(value => value?.DeepClone()!).ToList();
        schema.Properties = members["properties"]?.AsObject().ToDictionary(property => property.Key, property => (IOpenApiSchema)Read(property.Value));
        schema.Required = members["required"]?.AsArray().Select(name => (string)name!).ToHashSet();
        schema.Items = members["items"] is { } items ? Read(items) : null;
        schema.AdditionalPropertiesAllowed = (members["additionalProperties"] as JsonValue)?.GetValueKind() is not JsonValueKind.False;
        return schema;
    }

    private static JsonSchemaType? TypeOf(JsonNode? type) => type switch
    {
        JsonArray several => several.Select(TypeOf).Aggregate(default(JsonSchemaType?), (all, one) => (all ?? 0) | one),
        JsonValue one => (string?)one switch
        {
            "object" => JsonSchemaType.Object,
            "array" => JsonSchemaType.Array,
            "string" => JsonSchemaType.String,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            "boolean" => JsonSchemaType.Boolean,
            "null" => JsonSchemaType.Null,
            _ => null,
        },
        _ => null,
    };
}
