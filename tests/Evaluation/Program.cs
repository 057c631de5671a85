using ChatBot.Evaluation.Intents;

return args switch
{
    ["intents", .. var rest] => IntentsCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Evaluation intents ...");
    return 2;
}
