using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace ChatBot.Subscriptions;

/// <summary>Telling other systems what happens: section <c>Subscriptions</c>.</summary>
internal sealed class SubscriptionOptions : IValidatableObject
{
    public const string Section = "Subscriptions";

    /// <summary>How many subscriptions one machine may have: 1 to 10,000, default 100.</summary>
    [Range(1, 10_000)] public int MostPerMachine { get; set; } = 100;

    /// <summary>How long a subscriber may take to answer: 1 to 60 seconds, default 15.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")] public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the secret before the newest still signs too: up to 30 days, default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")] public TimeSpan SecretOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Networks that may be delivered to although they are not public, such as <c>10.1.0.0/16</c>; there also over http. Default none:
    /// a subscription must not open a door into the network that the bot stands in.
    /// </summary>
    public string[] AllowedNetworks { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedNetworks
        .Where(network => !IPNetwork.TryParse(network, out _))
        .Select(network => new ValidationResult($"AllowedNetworks names '{network}', which is no network such as 10.1.0.0/16."));
}

[OptionsValidator]
internal sealed partial class SubscriptionOptionsValidator : IValidateOptions<SubscriptionOptions>;
