using System.Net;
using ChatBot.Machines;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChatBot.Tests.Machines;

public sealed class IdempotencyGateTests : IAsyncLifetime
{
    private TestStore _store = null!;
    private MachineHost _host = null!;
    private int _done;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        var settings = MachineHost.WithKey("*");
        settings["Machines:Keys:crm:Hash"] = MachineHost.HashOf("other");
        settings["Machines:Keys:crm:Scopes:0"] = "*";
        _host = await MachineHost.StartAsync(_store, settings, app => app
            .MapPost("/things", Make)
            .RequireScope("things:make")
            .WithMetadata(new IdempotentByKey(LargestBody: 100)));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task The_same_request_again_is_done_once_and_answered_alike()
    {
        using var first = await PostAsync("""{"name":"a"}""", "k-1");
        using var again = await PostAsync("""{"name":"a"}""", "k-1");

        Assert.Equal(1, _done);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal((first.Headers.Location, first.Content.Headers.ContentType), (again.Headers.Location, again.Content.Headers.ContentType));
        Assert.True(again.Headers.Contains("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_a_conflict()
    {
        using var first = await PostAsync("""{"name":"a"}""", "k-1");
        using var other = await PostAsync("""{"name":"b"}""", "k-1");

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task Keys_of_two_machines_have_nothing_to_do_with_each_other()
    {
        using var first = await PostAsync("""{"name":"a"}""", "k-1");
        using var other = await PostAsync("""{"name":"a"}""", "k-1", "crm.other");

        Assert.Equal(2, _done);
    }

    [Fact]
    public async Task Without_a_key_every_request_is_done()
    {
        using var first = await PostAsync("""{"name":"a"}""", null);
        using var again = await PostAsync("""{"name":"a"}""", null);

        Assert.Equal(2, _done);
    }

    [Fact]
    public async Task What_failed_may_be_tried_again_under_its_key()
    {
        using var failed = await PostAsync("""{"name":"busy"}""", "k-1");
        using var again = await PostAsync("""{"name":"busy"}""", "k-1");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.Created), (failed.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task A_refusal_is_kept_like_any_answer()
    {
        using var refused = await PostAsync("""{"name":""}""", "k-1");
        using var again = await PostAsync("""{"name":""}""", "k-1");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (refused.StatusCode, again.StatusCode));
        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task A_request_that_is_being_done_is_not_done_beside_itself()
    {
        var requests = new MachineRequests(_store.Store, TimeProvider.System);

        var first = await requests.BeginAsync("key:erp", "k-1", "hash", CancellationToken.None);
        var meanwhile = await requests.BeginAsync("key:erp", "k-1", "hash", CancellationToken.None);

        Assert.Null(first);
        Assert.Null(meanwhile!.Status);
    }

    [Fact]
    public async Task A_request_whose_replica_died_may_be_made_again_after_a_while()
    {
        var clock = new Channels.DirectLine.MovedClock();
        var requests = new MachineRequests(_store.Store, clock);
        await requests.BeginAsync("key:erp", "k-1", "hash", CancellationToken.None);

        clock.Move(TimeSpan.FromMinutes(3));
        var other = await requests.BeginAsync("key:erp", "k-1", "other", CancellationToken.None);
        var same = await requests.BeginAsync("key:erp", "k-1", "hash", CancellationToken.None);

        Assert.NotNull(other);
        Assert.Null(same);
    }

    [Theory]
    [InlineData("a key with spaces")]
    [InlineData(null)]
    public async Task Keys_and_bodies_have_their_limits(string? key)
    {
        using var answer = await PostAsync(key is null ? $$"""{"name":"{{new string('x', 100)}}"}""" : """{"name":"a"}""", key);

        Assert.Equal(key is null ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, _done);
    }

    private IResult Make(Thing thing) => (Interlocked.Increment(ref _done), thing.Name) switch
    {
        (_, "") => Results.BadRequest("A thing has a name."),
        (1, "busy") => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        var (number, name) => Results.Created($"/things/{number}", new { number, name }),
    };

    private Task<HttpResponseMessage> PostAsync(string body, string? idempotencyKey, string key = $"erp.{MachineHost.Secret}") =>
        _host.SendAsync(HttpMethod.Post, "/things", body, key, headers: idempotencyKey is null ? [] : [("Idempotency-Key", idempotencyKey)]);

    private sealed record Thing(string Name);
}
