using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace ChatBot.Benchmarks.BotBuilder;

/// <summary>An activity of 1.2 KB read from a request and written to a response, as a host does it.</summary>
[MemoryDiagnoser]
public sealed class ActivityJsonRoundTrip : IDisposable
{
    private readonly DefaultHttpContext _http = new();
    private readonly MemoryStream _body = new(EchoTurn.HttpBody());
    private readonly MemoryStream _answer = new(64 * 1024);
    private readonly ExpectedReplies _replies = new() { Activities = [null] };

    /// <summary>Deserialise and serialise.</summary>
    [Benchmark]
    public async Task ReadAndWrite()
    {
        _body.Position = 0;
        _answer.SetLength(0);
        _http.Request.Body = _body;
        _http.Request.ContentLength = _body.Length;
        _http.Response.Body = _answer;
        _replies.Activities[0] = await HttpHelper.ReadRequestAsync<Activity>(_http.Request);
        await HttpHelper.WriteResponseAsync(_http.Response, new Microsoft.Bot.Builder.InvokeResponse { Status = 200, Body = _replies });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _body.Dispose();
        _answer.Dispose();
    }
}
