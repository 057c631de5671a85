using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Declarative;

/// <summary>Answers one capability as a file says: step by step, then out of what the steps gave.</summary>
internal sealed class DeclarativeAnswers<TRequest, TAnswer>(DeclaredSystem system, DeclaredCapability capability, DeclarativeClient client) : IAnswers<TRequest, TAnswer>
    where TRequest : ICapability<TAnswer>
    where TAnswer : class
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
    };

    private readonly string _place = $"{system.Name}: capabilities.{CapabilityFacts.Of(typeof(TRequest)).Verb}";

    public async Task<CapabilityResult<TAnswer>> AnswerAsync(TRequest request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (RequestChecks.Check(request) is { } wrong)
        {
            return wrong;
        }

        var scope = ScopeOf(request, call);
        foreach (var step in capability.Steps)
        {
            var reply = await client.SendAsync(step, scope, cancellationToken);
            if (!reply.Succeeded)
            {
                return DeclaredProblem.Of(reply, step, system, FieldOf(request));
            }

            scope[step.Name] = step.Pages is { } pages ? await AllAsync(pages, step, scope, reply, cancellationToken)
                : reply.Status is HttpStatusCode.NoContent ? null
                : reply.ReadNode();
            if (ProblemIn(step, scope, call.Caller) is { } problem)
            {
                return problem;
            }

            if (step.Done is { } done && DeclaredPath.Find(done.When, scope) is not null)
            {
                return Read(done.Answer, scope, $"{_place}.steps.{step.Name}.done.answer", call.Route.Writes);
            }
        }

        return Read(capability.Answer, scope, $"{_place}.answer", call.Route.Writes);
    }

    private JsonObject ScopeOf(TRequest request, CapabilityCall call) => new()
    {
        ["request"] = JsonSerializer.SerializeToNode(request, Json),
        ["caller"] = new JsonObject { ["email"] = call.Caller.Email?.Value, ["customer"] = call.Caller.Customer?.Value, ["locale"] = call.Caller.Locale },
        ["settings"] = client.Settings.DeepClone(),
        ["key"] = call.IdempotencyKey,
    };

    private async Task<JsonArray> AllAsync(DeclaredPages pages, DeclaredStep step, JsonObject scope, HttpReply reply, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        for (var page = 1; ; page++)
        {
            var body = reply.ReadNode();
            foreach (var item in DeclaredPath.Find(pages.Items, body) as JsonArray ?? throw reply.Unreadable($"has no list at {pages.Items} ({_place}.steps.{step.Name}.pages.items)"))
            {
                all.Add(item?.DeepClone());
            }

            if (page >= pages.Most || DeclaredPath.Text(DeclaredPath.Find(pages.Next, body)) is not { Length: > 0 } next)
            {
                return all;
            }

            reply = await client.NextAsync(next, step, scope, reply, cancellationToken);
        }
    }

    private static Problem? ProblemIn(DeclaredStep step, JsonObject scope, Caller caller)
    {
        if (step.Need is { } need && DeclaredPath.Find(need, scope) is null)
        {
            return Problem.NotFound();
        }

        if (step.Owner is { } owner && !caller.MaySee(OwnerIn(owner, scope)))
        {
            return Problem.NotFound();
        }

        return step.Refuse?.Find(refusal => DeclaredPath.Text(DeclaredPath.Find(refusal.When, scope)) is { } found && refusal.Is.Contains(found)) is { } refused
            ? DeclaredProblem.Read(refused.Problem)
            : null;
    }

    private static Owner OwnerIn(DeclaredOwner owner, JsonObject scope) => new(
        owner.Customer is { } customer && CustomerId.TryParse(DeclaredPath.Text(DeclaredPath.Find(customer, scope)), out var id) ? id : null,
        owner.Email is { } email && EmailAddress.TryParse(DeclaredPath.Text(DeclaredPath.Find(email, scope)), out var address) ? address : null);

    private TAnswer Read(JsonObject mapping, JsonObject scope, string place, bool writes)
    {
        try
        {
            return DeclaredMapping.Map(mapping, scope, place).Deserialize<TAnswer>(Json)!;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // A JSON error may quote the value, so only its path goes on.
            var why = exception is JsonException json ? $"{place}{json.Path?.TrimStart('$')}: what is mapped there is no part of {typeof(TAnswer).Name}" : exception.Message;
            throw new ConnectorException(system.Name, writes ? ConnectorFailure.Uncertain : ConnectorFailure.Broken, $"{why}.");
        }
    }

    // What a plain "cannot be processed" is about, where the file does not say: the words that were said.
    private static string FieldOf(TRequest request) => typeof(TRequest).GetProperties().Select(property => property.Name).FirstOrDefault(name => name is "Body" or "Text" or "Question") ?? typeof(TRequest).GetProperties()[0].Name;
}
