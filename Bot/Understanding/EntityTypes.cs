namespace ChatBot.Understanding;

/// <summary>The kinds of things that are recognised, by name.</summary>
public static class EntityTypes
{
    /// <summary>An order's number as the shop writes it.</summary>
    public const string OrderNumber = "order_number";

    /// <summary>A support ticket's number as the help desk writes it.</summary>
    public const string TicketNumber = "ticket_number";

    /// <summary>An e-mail address.</summary>
    public const string Email = "email";

    /// <summary>A sum of money; its unit is the currency's ISO code.</summary>
    public const string Amount = "amount";

    /// <summary>A day, as year-month-day.</summary>
    public const string Date = "date";

    /// <summary>A product of the catalogue, by the name it has there.</summary>
    public const string Product = "product";
}
