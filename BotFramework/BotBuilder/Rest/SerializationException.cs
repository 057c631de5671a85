namespace Microsoft.Rest;

/// <summary>A body could not be read or written.</summary>
public class SerializationException : RestException
{
    /// <summary>Creates an exception without a message.</summary>
    public SerializationException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public SerializationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public SerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception with the content that could not be read.</summary>
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    /// <summary>The content that could not be read.</summary>
    public string Content { get; set; }
}
