using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Data;

/// <summary>This process among those that share the store.</summary>
internal sealed class Replica
{
    /// <summary>New with every start: a process that comes back is another one.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");
}

/// <summary>Several processes on one store: section <c>Replicas</c>.</summary>
internal sealed class ReplicaOptions
{
    public const string Section = "Replicas";

    /// <summary>
    /// How long a replica may be silent before the others take its conversations: 2 seconds to 5 minutes, default 15 seconds.
    /// One that comes back later does no harm, but what it had begun was for nothing.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:05:00")] public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}

[OptionsValidator]
internal sealed partial class ReplicaOptionsValidator : IValidateOptions<ReplicaOptions>;
