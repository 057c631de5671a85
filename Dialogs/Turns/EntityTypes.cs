namespace ChatBot.Dialogs.Turns;

/// <summary>The types of things that customers say and dialogs use.</summary>
internal static class EntityTypes
{
    public const string OrderNumber = "order_number";
    public const string TicketNumber = "ticket_number";
    public const string Email = "email";
    public const string Product = "product";
    public const string Language = "language";
}
