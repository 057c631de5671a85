#pragma warning disable CS0618 // The older adapter is meant.
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

/// <summary>Requests and responses as the unit tests of bots make them up: there is no server, hardly anything is set.</summary>
public class MadeUpRequestTests
{
    public static TheoryData<string> Adapters => ["cloud", "older"];

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task A_message_needs_no_more_than_a_type_and_an_address(string adapter)
    {
        var (response, turns) = await ProcessAsync(adapter, """{"type":"message","text":"hi","serviceUrl":"http://localhost"}""");

        Assert.Equal("hi", Assert.Single(turns).Text);
        Assert.Equal(0, response.Body.Length);
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task An_invoke_is_answered_in_the_body(string adapter)
    {
        var (response, _) = await ProcessAsync(adapter, """{"type":"invoke","serviceUrl":"http://localhost"}""");

        Assert.Equal(202, response.StatusCode);
        Assert.Equal("said", (string)JObject.Parse(Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray()))["what"]);
    }

    [Theory]
    [InlineData("cloud", "this.is.not.json")]
    [InlineData("older", "this.is.not.json")]
    [InlineData("cloud", """{"text":"hi"}""")]
    [InlineData("older", """{"text":"hi"}""")]
    public async Task What_is_no_activity_is_refused(string adapter, string body)
    {
        var (response, turns) = await ProcessAsync(adapter, body);

        Assert.Equal(400, response.StatusCode);
        Assert.Empty(turns);
    }

    private static async Task<(HttpResponse Response, List<Activity> Turns)> ProcessAsync(string kind, string body)
    {
        IBotFrameworkHttpAdapter adapter = kind == "cloud" ? new CloudAdapter() : new BotFrameworkHttpAdapter();
        var bot = new Bot();
        var response = new Response();
        await adapter.ProcessAsync(new Request { Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) }, response, bot);
        return (response, bot.Turns);
    }

    private sealed class Bot : IBot
    {
        public List<Activity> Turns { get; } = [];

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Turns.Add(turnContext.Activity);
            if (turnContext.Activity.Type == ActivityTypes.Invoke)
            {
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 202, Body = new { what = "said" } } }, cancellationToken);
            }
        }
    }

    private sealed class Request : HttpRequest
    {
        public override HttpContext HttpContext => null;

        public override string Method { get; set; } = "POST";

        public override string Scheme { get; set; }

        public override bool IsHttps { get; set; }

        public override HostString Host { get; set; }

        public override PathString PathBase { get; set; }

        public override PathString Path { get; set; }

        public override QueryString QueryString { get; set; }

        public override IQueryCollection Query { get; set; }

        public override string Protocol { get; set; }

        public override IHeaderDictionary Headers => null;

        public override IRequestCookieCollection Cookies { get; set; }

        public override long? ContentLength { get; set; }

        public override string ContentType { get; set; }

        public override Stream Body { get; set; }

        public override bool HasFormContentType => false;

        public override IFormCollection Form { get; set; }

        public override Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Response : HttpResponse
    {
        public override HttpContext HttpContext => null;

        public override int StatusCode { get; set; }

        public override IHeaderDictionary Headers => null;

        public override Stream Body { get; set; } = new MemoryStream();

        public override long? ContentLength { get; set; }

        public override string ContentType { get; set; }

        public override IResponseCookies Cookies => null;

        public override bool HasStarted => false;

        public override void OnStarting(Func<object, Task> callback, object state) => throw new NotSupportedException();

        public override void OnCompleted(Func<object, Task> callback, object state) => throw new NotSupportedException();

        public override void Redirect(string location, bool permanent) => throw new NotSupportedException();
    }
}
