using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Holds decisions of the past against other rules.</summary>
public interface IGuardrailTrial
{
    /// <summary>Says which decisions would be others.</summary>
    /// <param name="rules">Settings with a section <c>Guardrails</c>.</param>
    /// <param name="records">What has happened, oldest first.</param>
    /// <exception cref="Plumbing.SettingsException">The rules cannot be read.</exception>
    GuardrailTrialResult Try(IConfiguration rules, IEnumerable<AuditRecord> records);
}

/// <summary>What other rules would change.</summary>
/// <param name="Version">The rules' version.</param>
/// <param name="Decisions">How many decisions were tried.</param>
/// <param name="Untold">How many calls never came before the rules, or were recorded without what rules look at.</param>
/// <param name="Flips">The decisions that would be others.</param>
public sealed record GuardrailTrialResult(string Version, int Decisions, int Untold, IReadOnlyList<GuardrailFlip> Flips);

/// <summary>A decision that would be another one.</summary>
/// <param name="Record">What has happened.</param>
/// <param name="Verdict">What would have been decided.</param>
/// <param name="Rule">The rule that would have decided; null when it would have been allowed.</param>
public sealed record GuardrailFlip(AuditRecord Record, GuardrailVerdict Verdict, string? Rule);
