namespace ChatBot.Dialogs.PaymentFailed;

/// <summary>What can be done about a payment that did not go through, in the order in which it is offered.</summary>
internal enum PaymentHelp
{
    Another,
    Ticket,
    Person,
}
