using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Sample;

/// <summary>Amounts as the database keeps them: whole cents of the shop's one currency.</summary>
internal static class SampleMoney
{
    private const string Currency = "USD";

    public static Money Read(long cents) => new(cents / 100m, Currency);

    public static long Cents(Money amount) => (long)(amount.Amount * 100);

    /// <summary>Whether somebody can pay this: our currency, more than nothing, no parts of a cent, less than a million.</summary>
    public static bool IsPayable(Money amount) =>
        amount is { Currency: Currency, Amount: > 0 and < 1_000_000 } && decimal.Round(amount.Amount, 2) == amount.Amount;
}
