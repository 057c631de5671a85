using ChatBot.Evaluation.Conversations;
using ChatBot.Evaluation.Intents;
using ChatBot.Evaluation.Journeys;
using ChatBot.Evaluation.Recognizers;

return args switch
{
    ["intents", .. var rest] => IntentsCommand.Run(rest),
    ["journeys", .. var rest] => await JourneysCommand.RunAsync(rest),
    ["conversations", .. var rest] => await ConversationsCommand.RunAsync(rest, Console.Out),
    ["recognizers", .. var rest] => RecognizerEvaluation.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Evaluation intents|journeys|conversations|recognizers ...");
    return 2;
}
