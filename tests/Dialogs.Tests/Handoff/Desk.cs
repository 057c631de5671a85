using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Tests.Handoff;

/// <summary>A desk that remembers what it was asked.</summary>
internal sealed class Desk : IHandoffDesk
{
    /// <summary>The place that the next customer gets; null when nobody is there.</summary>
    public int? Place { get; set; }

    public List<(string Reason, string Summary)> Requests { get; } = [];

    public List<int> Stars { get; } = [];

    public Task<int?> RequestAsync(ITurnContext turnContext, string reason, string summary, CancellationToken cancellationToken)
    {
        Requests.Add((reason, summary));
        return Task.FromResult(Place);
    }

    public void Rate(ITurnContext turnContext, int stars) => Stars.Add(stars);
}
