namespace ChatBot.Dialogs.UpdateContact;

/// <summary>What of a customer's contact details is to be changed.</summary>
internal enum ContactPart
{
    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The postal address.</summary>
    Address,
}
