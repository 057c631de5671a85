namespace Microsoft.Rest;

/// <summary>An argument of a call breaks a rule; nothing was sent.</summary>
public class ValidationException : RestException
{
    /// <summary>Creates an exception without a message.</summary>
    public ValidationException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public ValidationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception for a rule (see <see cref="ValidationRules"/>) that an argument breaks.</summary>
    public ValidationException(string rule, string target)
        : this(rule, target, null)
    {
    }

    /// <summary>Creates an exception for a rule (see <see cref="ValidationRules"/>) that an argument breaks, with details.</summary>
    public ValidationException(string rule, string target, object details)
        : base(details is null ? $"'{target}' {rule}." : $"'{target}' {rule}: {details}.")
    {
        Rule = rule;
        Target = target;
        Details = details;
    }

    /// <summary>More about the failure, if there is more to say.</summary>
    public object Details { get; }

    /// <summary>The rule that was broken.</summary>
    public string Rule { get; }

    /// <summary>The argument that breaks the rule.</summary>
    public string Target { get; }
}
