using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.EndToEnd.Replicas;

/// <summary>One customer's conversation over Direct Line, through whichever replica answers.</summary>
internal sealed partial class Talk(HttpClient http, IReadOnlyList<Uri> replicas, string secret, string customer, Random random)
{
    private string _conversation = "";
    private string _token = "";

    /// <summary>The texts that were acknowledged, with the ids that they were given.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>Whose conversation it is.</summary>
    public string Customer => customer;

    public async Task BeginAsync()
    {
        var made = await CallAsync(HttpMethod.Post, "tokens/generate", secret, new JsonObject { ["user"] = new JsonObject { ["id"] = $"dl_{customer}" } });
        (_conversation, _token) = (made["conversationId"]!.GetValue<string>(), made["token"]!.GetValue<string>());
        await CallAsync(HttpMethod.Post, "conversations", _token, null);
    }

    /// <summary>Says something until it is acknowledged, now and then once more, as clients do whose answer was lost.</summary>
    public async Task SayAsync(string text)
    {
        var id = await PostAsync(text);

        lock (Acknowledged)
        {
            Acknowledged.Add(text, id);
        }

        if (Next(3) == 0)
        {
            Assert.Equal(id, await PostAsync(text));
        }
    }

    /// <summary>What was said so far: the customer's words and the bot's, each in order.</summary>
    public async Task<(IReadOnlyList<(string Text, string Id)> Customer, IReadOnlyList<string> Bot)> ReadAsync()
    {
        var set = await CallAsync(HttpMethod.Get, $"conversations/{_conversation}/activities", _token, null);
        var said = set["activities"]!.AsArray().Where(activity => activity!["type"]!.GetValue<string>() == "message").ToLookup(activity => IsBot(activity!));
        return (
            [.. said[false].Select(activity => (activity!["text"]!.GetValue<string>(), activity["id"]!.GetValue<string>()))],
            [.. said[true].Select(activity => NumberOrTime().Replace(activity!["text"]?.GetValue<string>() ?? "", "#"))]);
    }

    private static bool IsBot(JsonNode activity) => activity["from"]!["role"]?.GetValue<string>() == "bot";

    private async Task<string> PostAsync(string text) => (await CallAsync(
        HttpMethod.Post,
        $"conversations/{_conversation}/activities",
        _token,
        new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["locale"] = "en-US",
            ["from"] = new JsonObject { ["id"] = $"dl_{customer}" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = text },
        }))["id"]!.GetValue<string>();

    /// <summary>Calls one replica after the other, in no order, until one has done it.</summary>
    private async Task<JsonNode> CallAsync(HttpMethod method, string path, string credential, JsonNode? body)
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(replicas[Next(replicas.Count)], $"/v3/directline/{path}"));
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
                request.Content = body is null ? null : JsonContent.Create(body);
                using var response = await http.SendAsync(request);

                if (response.IsSuccessStatusCode)
                {
                    return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                }

                Assert.True(
                    response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
                    $"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // It was killed, is starting, or is frozen.
            }

            await Task.Delay(50);
        }
    }

    private int Next(int below)
    {
        lock (random)
        {
            return random.Next(below);
        }
    }

    // What differs from one run to the next: the tickets' numbers and the time of day.
    [GeneratedRegex(@"\bT-\d+|\b\d{1,2}:\d{2}\s[AP]M")]
    private static partial Regex NumberOrTime();
}
