namespace ChatBot.Connectors.Capabilities.Billing;

/// <summary>Whether an invoice is paid.</summary>
public enum InvoiceState
{
    /// <summary>Still to be paid.</summary>
    Open,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Taken back; nothing is to be paid.</summary>
    Void,
}
