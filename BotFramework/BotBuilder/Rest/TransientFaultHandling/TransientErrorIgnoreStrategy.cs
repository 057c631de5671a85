namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Takes every failure for one that will not pass.</summary>
public class TransientErrorIgnoreStrategy : ITransientErrorDetectionStrategy
{
    /// <summary>Always false.</summary>
    public bool IsTransient(Exception ex) => false;
}
