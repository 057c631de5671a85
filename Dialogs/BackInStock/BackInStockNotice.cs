using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.BackInStock;

namespace ChatBot.Dialogs.BackInStock;

/// <summary>Tells that a product can be had again.</summary>
public sealed class BackInStockNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public BackInStockNotice()
        : base(nameof(BackInStockNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new BackInStockDetails { Product = happened.Product ?? happened.Sku.Value };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step) => BackInStockAnswers.Tell(step.Details<BackInStockDetails>());
}
