using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Sample;

/// <summary>Amounts as the database keeps them: whole cents of the shop's one currency.</summary>
internal static class SampleMoney
{
    public static Money Read(long cents) => new(cents / 100m, "USD");
}
