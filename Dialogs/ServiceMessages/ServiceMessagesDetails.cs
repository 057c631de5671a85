namespace ChatBot.Dialogs.ServiceMessages;

/// <summary>Whether the customer wants messages.</summary>
internal sealed class ServiceMessagesDetails
{
    public bool Wanted { get; set; }
}
