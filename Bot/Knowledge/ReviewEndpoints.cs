using System.Globalization;
using System.Text;
using ChatBot.Channels.DirectLine;
using ChatBot.Handoff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Knowledge;

/// <summary>The desk's second page: what agents propose as answers, and what a person makes of it.</summary>
internal static class ReviewEndpoints
{
    private const string Page = "review.html";

    private const int LargestBody = 16 * 1024;

    public static RouteGroupBuilder MapReview(this WebApplication app)
    {
        var desk = app.MapGroup(DeskEndpoints.Path).ExcludeFromDescription();
        desk.MapGet("/review", ShowAsync);
        var signedIn = desk.MapGroup("").RequireAuthorization(DeskSession.Scheme).WithMetadata(new Limit());
        signedIn.MapGet("/articles", ListAsync);
        signedIn.MapPost("/articles", ProposeAsync);
        signedIn.MapGet("/articles/{article}/history", ReadHistoryAsync);
        signedIn.MapPost("/articles/{article}/approve", ApproveAsync);
        signedIn.MapPost("/articles/{article}/reject", RejectAsync);
        signedIn.MapPost("/articles/{article}/undo", UndoAsync);
        signedIn.MapGet("/chats/{chat:long}/test", SaveAsync);
        return signedIn;
    }

    private static async Task<IResult> ShowAsync(HttpContext http, IWebHostEnvironment environment, CancellationToken cancellationToken) =>
        (await http.AuthenticateAsync(DeskSession.Scheme)).Succeeded
            ? await PageEndpoints.ShowAsync(http, environment, Page, cancellationToken)
            : Results.Redirect(DeskEndpoints.Path);

    private static async Task<IReadOnlyList<DeskArticle>> ListAsync(DeskArticles articles, CancellationToken cancellationToken) => await articles.ListAsync(cancellationToken);

    private static async Task<IReadOnlyList<DeskArticle>> ReadHistoryAsync(string article, DeskArticles articles, CancellationToken cancellationToken) =>
        await articles.ReadHistoryAsync(article, cancellationToken);

    /// <summary>Makes a proposal of what the agent said in a chat of their own.</summary>
    private static async Task<Results<Ok<Proposed>, ProblemHttpResult>> ProposeAsync(
        Proposal proposal, HttpContext http, Handoffs handoffs, DeskQuotes quotes, DeskArticles articles, CancellationToken cancellationToken)
    {
        var agent = DeskSession.AgentOf(http.User)!;

        if (await handoffs.FindAsync(proposal.Chat, cancellationToken) is not { } chat || chat.Agent != agent)
        {
            return TypedResults.Problem("This chat is not yours.", statusCode: StatusCodes.Status403Forbidden);
        }

        if (await quotes.FindAnswerAsync(chat.Conversation, proposal.Line, cancellationToken) is not var (question, answer) ||
            new ArticleWords(TitleOf(question), question, answer) is var words && words.Fault() is not null)
        {
            return TypedResults.Problem("Only an agent's answer of up to 900 characters, after a question, can be proposed.", statusCode: StatusCodes.Status400BadRequest);
        }

        return TypedResults.Ok(new Proposed(await articles.ProposeAsync(words, agent, cancellationToken)));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ApproveAsync(
        string article, ArticleWords words, HttpContext http, DeskArticles articles, CancellationToken cancellationToken)
    {
        if (words.Fault() is { } fault)
        {
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        }

        return await articles.ApproveAsync(article, words, DeskSession.AgentOf(http.User)!, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    private static async Task<Results<NoContent, NotFound>> RejectAsync(string article, HttpContext http, DeskArticles articles, CancellationToken cancellationToken) =>
        await articles.RejectAsync(article, DeskSession.AgentOf(http.User)!, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> UndoAsync(string article, HttpContext http, DeskArticles articles, CancellationToken cancellationToken) =>
        await articles.UndoAsync(article, DeskSession.AgentOf(http.User)!, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    /// <summary>A chat that waits, or is the agent's own, as a file to test with.</summary>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SaveAsync(
        long chat, HttpContext http, Handoffs handoffs, DeskQuotes quotes, CancellationToken cancellationToken)
    {
        if (await handoffs.FindAsync(chat, cancellationToken) is not { } found || (found.State is not HandoffState.Queued && found.Agent != DeskSession.AgentOf(http.User)))
        {
            return TypedResults.Problem("This chat is not yours.", statusCode: StatusCodes.Status403Forbidden);
        }

        var text = DeskChatFile.Write(found.Customer is not null, found.Locale, await quotes.ReadTalkAsync(found.Conversation, cancellationToken));
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"chat-{chat}.chat"));
    }

    private static string TitleOf(string question)
    {
        const int most = 80;
        var line = question.ReplaceLineEndings(" ").Trim();
        return line.Length <= most ? line : $"{line[..most].TrimEnd()}…";
    }

    /// <param name="Chat">The handoff.</param>
    /// <param name="Line">The id of the agent's line in the transcript.</param>
    private sealed record Proposal(long Chat, long Line);

    /// <param name="Article">The new article's name.</param>
    private sealed record Proposed(string Article);

    private sealed class Limit : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestBody;
    }
}
