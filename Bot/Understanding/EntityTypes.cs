namespace ChatBot.Understanding;

/// <summary>The kinds of things that are recognised, by name.</summary>
public static class EntityTypes
{
    /// <summary>An order's number as the shop writes it.</summary>
    public const string OrderNumber = "order_number";

    /// <summary>A support ticket's number as the help desk writes it.</summary>
    public const string TicketNumber = "ticket_number";

    /// <summary>An invoice's number.</summary>
    public const string InvoiceNumber = "invoice_number";

    /// <summary>A parcel's number as the carrier writes it.</summary>
    public const string TrackingNumber = "tracking_number";

    /// <summary>An e-mail address.</summary>
    public const string Email = "email";

    /// <summary>A phone number: digits, with a leading + where it was said.</summary>
    public const string Phone = "phone";

    /// <summary>A sum of money; its unit is the currency's ISO code.</summary>
    public const string Amount = "amount";

    /// <summary>A day, as 2026-03-13.</summary>
    public const string Date = "date";

    /// <summary>A time of day, as 15:30.</summary>
    public const string Time = "time";

    /// <summary>A length of time in ISO 8601: <c>P30D</c> is thirty days.</summary>
    public const string Duration = "duration";

    /// <summary>A percentage, as a number.</summary>
    public const string Percent = "percent";

    /// <summary>How many of a product.</summary>
    public const string Quantity = "quantity";

    /// <summary>A product: by its name in the catalogue where it is one of these, else in the customer's words.</summary>
    public const string Product = "product";

    /// <summary>An article's number as the shop writes it.</summary>
    public const string Sku = "sku";

    /// <summary>A kind of products.</summary>
    public const string Category = "category";

    /// <summary>A size of clothes or shoes.</summary>
    public const string Size = "size";

    /// <summary>A plan that one subscribes to.</summary>
    public const string Plan = "plan";

    /// <summary>One of the customer's accounts.</summary>
    public const string Account = "account";

    /// <summary>Who gets money.</summary>
    public const string Payee = "payee";

    /// <summary>A person.</summary>
    public const string PersonName = "person_name";

    /// <summary>What an appointment is for.</summary>
    public const string Service = "service";

    /// <summary>A language.</summary>
    public const string Language = "language";

    /// <summary>A town.</summary>
    public const string City = "city";

    /// <summary>A country.</summary>
    public const string Country = "country";

    /// <summary>A postal address.</summary>
    public const string Address = "address";

    /// <summary>A postcode.</summary>
    public const string Postcode = "postcode";

    /// <summary>The last four digits of a card.</summary>
    public const string CardLast4 = "card_last4";

    /// <summary>A discount code.</summary>
    public const string Coupon = "coupon";

    /// <summary>Stars, from 0 to 10.</summary>
    public const string Rating = "rating";
}
