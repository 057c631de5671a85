using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Understanding.LargeModels;

/// <summary>A larger language model behind any endpoint that speaks OpenAI's chat completions: section <c>Models</c>. Without an address there is none.</summary>
internal sealed class ModelsOptions : IValidatableObject
{
    public const string Section = "Models";

    /// <summary>The address before <c>/chat/completions</c>, such as <c>https://api.openai.com/v1</c> or <c>http://localhost:11434/v1</c>. Default: none, and then no model is asked.</summary>
    public string Address { get; set; } = "";

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string Model { get; set; } = "";

    /// <summary>The secret that the endpoint asks for; none by default.</summary>
    public string Key { get; set; } = "";

    /// <summary>A file whose text is the secret, instead of <see cref="Key"/>.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>How long a turn waits for the model before it goes on without: 100 ms to 10 s, default 1.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")] public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Whether it is asked which of two intents was meant before the customer is. Default: yes.</summary>
    public bool BreakTies { get; set; } = true;

    /// <summary>Whether it words the bot's plain answers anew. Default: no.</summary>
    public bool Rephrase { get; set; }

    /// <summary>Whether it answers from the passage that is quoted. Default: yes.</summary>
    public bool AnswerFromArticles { get; set; } = true;

    public bool IsOn => Address.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult("Address must be an http or https address, such as https://api.openai.com/v1.", [nameof(Address)]);
        }
        else if (address.Scheme is "http" && !address.IsLoopback && (Key.Length > 0 || KeyFile.Length > 0))
        {
            yield return new ValidationResult("Address must be https: a key does not go over the network in the clear.", [nameof(Address)]);
        }

        if (Model.Length == 0)
        {
            yield return new ValidationResult("Model must name a model.", [nameof(Model)]);
        }

        if (KeyFile.Length > 0 && !File.Exists(KeyFile))
        {
            yield return new ValidationResult("KeyFile names no file.", [nameof(KeyFile)]);
        }
    }

    /// <summary>The secret, from the setting or its file; something, because the client wants one where the endpoint does not.</summary>
    public string Secret() => KeyFile.Length > 0 ? File.ReadAllText(KeyFile).Trim() : Key.Length > 0 ? Key : "none";
}

[OptionsValidator]
internal sealed partial class ModelsOptionsValidator : IValidateOptions<ModelsOptions>;
