namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Tells failures that may pass from those that will not.</summary>
public interface ITransientErrorDetectionStrategy
{
    /// <summary>Whether trying again may help.</summary>
    bool IsTransient(Exception ex);
}
