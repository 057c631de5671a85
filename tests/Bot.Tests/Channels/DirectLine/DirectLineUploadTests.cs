using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class DirectLineUploadTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Files_are_found_by_their_names_whatever_their_order()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        var response = await UploadAsync(client, ["a.png", "a (1).png"], ("a (1).png", "image/png", [.. Png, 9]), ("a.png", "image/png", Png));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = await listener.HearAsync(activity => activity["attachments"] is not null);
        Assert.Equal((await DirectLineHost.ReadAsync(response))["id"]!.ToString(), echo["id"]!.ToString());
        Assert.Equal("c9", echo["channelData"]!["clientActivityID"]!.ToString());
        Assert.Equal(Png, await FetchAsync(echo, 0));
        Assert.Equal([.. Png, 9], await FetchAsync(echo, 1));
        Assert.Equal(echo["attachments"]![0]!["contentUrl"]!.ToString(), _host.Bot.Seen[^1].Activity.Attachments[0].ContentUrl);
    }

    [Fact]
    public async Task Files_of_the_same_name_are_both_there()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await UploadAsync(client, ["a.png", "a.png"], ("a.png", "image/png", Png), ("a.png", "image/png", [.. Png, 9]));

        var echo = await listener.HearAsync(activity => activity["attachments"] is not null);
        Assert.Equal(2, echo["attachments"]!.AsArray().Select(attachment => attachment!["contentUrl"]!.ToString()).Distinct().Count());
        Assert.Equal([.. Png, 9], await FetchAsync(echo, 1));
    }

    [Fact]
    public async Task A_single_file_is_made_a_message()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        var request = DirectLineHost.Request(HttpMethod.Post, $"{client.Path}/upload?userId=dl_ada", client.Credential);
        request.Content = new ByteArrayContent(Png);
        request.Content.Headers.ContentType = new("image/png");
        request.Content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse("name=\"file\"; filename=\"x.png\"".Insert(0, "form-data; "));

        var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = await listener.HearAsync(activity => activity["attachments"] is not null);
        Assert.Equal("x.png", echo["attachments"]![0]!["name"]!.ToString());
        Assert.Equal(Png, await FetchAsync(echo, 0));
    }

    [Theory]
    [InlineData("image/png", "\u0089PNG", "image/png")]
    [InlineData("image/png", "<script>", "application/octet-stream")]
    [InlineData("text/html", "<script>", "application/octet-stream")]
    [InlineData("image/svg+xml", "<svg/>", "application/octet-stream")]
    [InlineData("text/plain", "hello", "text/plain")]
    public async Task A_file_is_served_so_that_nothing_in_it_runs(string named, string content, string expected)
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        await UploadAsync(client, ["a"], ("a", named, Encoding.Latin1.GetBytes(content)));
        var echo = await listener.HearAsync(activity => activity["attachments"] is not null);

        var response = await _host.Http.GetAsync(echo["attachments"]![0]!["contentUrl"]!.ToString());

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_file_belongs_to_its_conversation_and_to_its_day()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        await UploadAsync(client, ["a"], ("a", "text/plain", [1]));
        var address = (await listener.HearAsync(activity => activity["attachments"] is not null))["attachments"]![0]!["contentUrl"]!.ToString();
        var elsewhere = await _host.Http.GetAsync(address.Replace(client.Conversation, "another", StringComparison.Ordinal));
        _host.Clock.Move(TimeSpan.FromHours(25));

        await _host.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChatBot.Channels.DirectLine.DirectLineHousekeeping>().Single().TidyAsync(CancellationToken.None);

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Http.GetAsync(address)).StatusCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(_host.Folder, "data", "uploads")));
    }

    [Fact]
    public async Task A_conversation_that_has_long_been_silent_is_let_go()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        _host.Clock.Move(TimeSpan.FromDays(31));

        await _host.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChatBot.Channels.DirectLine.DirectLineHousekeeping>().Single().TidyAsync(CancellationToken.None);

        var response = await _host.SendAsync(HttpMethod.Get, client.Path, DirectLineHost.Secret);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(4 * 1024 * 1024, HttpStatusCode.OK)]
    [InlineData((4 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Files_may_have_4_MiB(int length, HttpStatusCode expected)
    {
        var client = await _host.StartConversationAsync("dl_ada");

        var response = await UploadAsync(client, ["a"], ("a", "text/plain", new byte[length]));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Files_may_have_4_MiB_together()
    {
        var client = await _host.StartConversationAsync("dl_ada");

        var response = await UploadAsync(client, ["a", "b"], ("a", "text/plain", new byte[3 * 1024 * 1024]), ("b", "text/plain", new byte[(1024 * 1024) + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?userId=u1", HttpStatusCode.OK)]
    public async Task Somebody_must_send_the_file(string query, HttpStatusCode expected)
    {
        var client = await _host.StartConversationAsync();
        var request = DirectLineHost.Request(HttpMethod.Post, $"{client.Path}/upload{query}", client.Credential);
        request.Content = new ByteArrayContent(Png);
        request.Content.Headers.ContentType = new("image/png");

        var response = await _host.Http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_named_but_not_sent_is_told_and_nothing_is_kept()
    {
        var client = await _host.StartConversationAsync("dl_ada");

        var response = await UploadAsync(client, ["a", "b"], ("a", "text/plain", [1]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(_host.Folder, "data", "uploads")));
    }

    private Task<HttpResponseMessage> UploadAsync(Client client, string[] names, params (string Name, string Type, byte[] Bytes)[] files)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = "dl_ada" },
            ["attachments"] = new JsonArray([.. names.Select(name => (JsonNode)new JsonObject { ["contentType"] = "image/png", ["name"] = name })]),
            ["channelData"] = new JsonObject { ["clientActivityID"] = "c9" },
        };
        var form = new MultipartFormDataContent
        {
            { new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" },
        };

        foreach (var (name, type, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new(type);
            form.Add(content, "file", name);
        }

        var request = DirectLineHost.Request(HttpMethod.Post, $"{client.Path}/upload?userId=dl_ada", client.Credential);
        request.Content = form;
        return _host.Http.SendAsync(request);
    }

    private Task<byte[]> FetchAsync(JsonObject activity, int index) => _host.Http.GetByteArrayAsync(activity["attachments"]![index]!["contentUrl"]!.ToString());
}
