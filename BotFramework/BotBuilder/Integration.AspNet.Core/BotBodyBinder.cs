using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads bodies as activities are read, whichever JSON library MVC is set up with.</summary>
internal sealed class BotBodyBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var body = await RequestBody.ReadAsync<JObject>(bindingContext.HttpContext.Request, bindingContext.HttpContext.RequestAborted).ConfigureAwait(false);
        if (body.Value is null)
        {
            bindingContext.ModelState.AddModelError(bindingContext.FieldName, body.Reason ?? "The body is empty.");
            return;
        }

        bindingContext.Result = ModelBindingResult.Success(body.Value.ToObject(bindingContext.ModelType, HttpHelper.BotMessageSerializer));
    }
}
