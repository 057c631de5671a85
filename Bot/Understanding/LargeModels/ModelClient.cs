using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using Polly;
using Polly.CircuitBreaker;

namespace ChatBot.Understanding.LargeModels;

/// <summary>Asks the model one thing, in little time: one that is slow or fails is left alone for half a minute.</summary>
internal sealed partial class ModelClient : IDisposable
{
    private const int MostTokens = 300;

    private readonly HttpClient _http = new(new BoundedReplies()) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Lazy<ChatClient> _chat;
    private readonly ResiliencePipeline _pipeline;
    private readonly ILogger<ModelClient> _logger;

    public ModelClient(IOptions<ModelsOptions> options, TimeProvider clock, ILogger<ModelClient> logger)
    {
        _logger = logger;
        _chat = new(() => Open(options.Value, _http));
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(30),
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is not null),
            })
            .AddTimeout(options.Value.Timeout)
            .Build();
    }

    /// <summary>The model's words; null when it has none in time.</summary>
    /// <param name="task">What it is to do.</param>
    /// <param name="material">What it is to do it with: data, whatever it says.</param>
    public async Task<string?> AskAsync(string task, string material, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                static (asked, token) => CompleteAsync(asked._chat.Value, asked.task, asked.material, token), (_chat, task, material), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        // The border that nothing of the vendor's crosses: whatever it was, the bot goes on without.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            NotAnswered(exception.GetType().Name);
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<string?> CompleteAsync(ChatClient chat, string task, string material, CancellationToken cancellationToken)
    {
        ChatMessage[] messages = [new SystemChatMessage(task), new UserChatMessage(material)];
        var reply = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = MostTokens }, cancellationToken);
        // What was cut off, withheld or wants a tool is no answer.
        return reply.Value is { FinishReason: ChatFinishReason.Stop, Content: [{ Kind: ChatMessageContentPartKind.Text, Text: { Length: > 0 } text }] } ? text : null;
    }

    private static ChatClient Open(ModelsOptions options, HttpClient http) => new(options.Model, new ApiKeyCredential(options.Secret()), new OpenAIClientOptions
    {
        Endpoint = new Uri(options.Address),
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    });

    [LoggerMessage(LogLevel.Warning, "The larger model gave no answer ({Failure}); the bot's own words are used.")]
    private partial void NotAnswered(string failure);
}
