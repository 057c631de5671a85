using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Writes results as activities are written, whichever JSON library MVC is set up with.</summary>
internal sealed class BotJsonResult(object value) : JsonResult(value)
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        Value is null ? Task.CompletedTask : HttpHelper.WriteJsonAsync(context.HttpContext.Response, Value);
}
