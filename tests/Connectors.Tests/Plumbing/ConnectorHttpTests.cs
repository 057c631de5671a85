using System.Net;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Plumbing;

public class ConnectorHttpTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 02 Mar 2026 09:00:30 GMT", 30)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    [InlineData("soon", null)]
    public async Task A_wait_is_asked_for_in_seconds_or_until_a_time(string header, int? seconds)
    {
        var exception = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(HttpMethod.Get, HttpStatusCode.TooManyRequests, header));

        Assert.Equal(ConnectorFailure.Limited, exception.Failure);
        Assert.Equal(seconds, (int?)exception.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, ConnectorFailure.Broken, ConnectorFailure.Broken)]
    [InlineData(HttpStatusCode.Unauthorized, ConnectorFailure.Broken, ConnectorFailure.Broken)]
    [InlineData(HttpStatusCode.MethodNotAllowed, ConnectorFailure.Broken, ConnectorFailure.Broken)]
    [InlineData(HttpStatusCode.ServiceUnavailable, ConnectorFailure.Unavailable, ConnectorFailure.Unavailable)]
    [InlineData(HttpStatusCode.BadGateway, ConnectorFailure.Unavailable, ConnectorFailure.Uncertain)]
    public async Task A_status_says_whether_a_write_may_have_happened(HttpStatusCode status, object read, object write)
    {
        var reading = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(HttpMethod.Get, status));
        var writing = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(HttpMethod.Post, status));

        Assert.Equal([read, write], new object[] { reading.Failure, writing.Failure });
    }

    [Fact]
    public async Task What_was_asked_is_named_without_what_was_searched_for()
    {
        var exception = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(HttpMethod.Get, HttpStatusCode.InternalServerError));

        Assert.Equal("Desk: GET /api/users was answered with 500.", exception.Message);
    }

    [Fact]
    public async Task Before_there_is_a_connection_nothing_can_have_happened()
    {
        using var http = new ConnectorHttp("Desk", new Far(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)), new ManualClock());
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://desk.example/");

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => http.SendAsync(request, CancellationToken.None));

        Assert.Equal(ConnectorFailure.Unavailable, exception.Failure);
    }

    private static async Task SendAsync(HttpMethod method, HttpStatusCode status, string? retryAfter = null)
    {
        using var response = new HttpResponseMessage(status);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        using var http = new ConnectorHttp("Desk", new Far(_ => response), new ManualClock());
        using var request = new HttpRequestMessage(method, "https://desk.example/api/users?email=ada@example.com");

        await http.SendAsync(request, CancellationToken.None);
    }

    /// <summary>The far side of the wire.</summary>
    private sealed class Far(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
