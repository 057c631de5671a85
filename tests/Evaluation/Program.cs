using ChatBot.Evaluation.Intents;
using ChatBot.Evaluation.Journeys;

return args switch
{
    ["intents", .. var rest] => IntentsCommand.Run(rest),
    ["journeys", .. var rest] => await JourneysCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Evaluation intents|journeys ...");
    return 2;
}
