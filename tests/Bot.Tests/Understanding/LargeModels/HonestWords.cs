namespace ChatBot.Tests.Understanding.LargeModels;

/// <summary>What a model makes of the bot's answers when it keeps to what it was told: warmer, and the same.</summary>
internal static class HonestWords
{
    /// <summary>Language, what is so, and how it is said anew.</summary>
    public static IReadOnlyList<(string Language, string Plain, string Honest)> All { get; } =
    [
        ("en", "Order 1042 is on its way and should arrive on Tuesday, November 24, 2026.", "Your order 1042 is on its way, and it should arrive on Tuesday, November 24, 2026."),
        ("en", "Order 1042 has shipped with UPS.", "Great, your order 1042 has shipped with UPS!"),
        ("en", "Order 1043 can be cancelled.", "Certainly, your order 1043 can be cancelled."),
        ("en", "Order 1042 cannot be cancelled, because it has left our warehouse.", "Your order 1042 can't be cancelled because it has left our warehouse."),
        ("en", "I have opened ticket T-2017. A colleague answers by Monday.", "Thanks for waiting! I have opened the ticket T-2017, and a colleague answers by Monday."),
        ("en", "The kettle is in stock and costs $39.00.", "Sure: the kettle is in stock, and it costs $39.00."),
        ("en", "The kettle is in stock, but the mug is sold out.", "The kettle is in stock. The mug is sold out."),
        ("en", "You paid $87.50 for order 1042. We have refunded $9.50 of it.", "You paid $87.50 for your order 1042, and we have refunded $9.50 of it."),
        ("en", "I have sent the code to ada@example.com, and it is good for 10 minutes.", "I've sent the code to ada@example.com. It's good for 10 minutes."),
        ("en", "Your e-mail address is changed to ada@example.com.", "Okay, your e-mail address is changed to ada@example.com. Thank you!"),
        ("en", "Nothing was cancelled. Order 1043 stays as it is.", "Nothing was cancelled, and your order 1043 stays as it is."),
        ("en", "The parcel arrives within 3 days.", "The package arrives within 3 days."),
        ("en", "You can follow the parcel at https://ups.example/1Z999 until it arrives.", "Happily! You can follow your parcel at https://ups.example/1Z999 until it arrives."),
        ("en", "We are open from Monday to Friday.", "We're happy to help: we are open from Monday to Friday."),
        ("en", "Order 1042 arrives on Tuesday.", "You will be pleased to hear that order 1042 arrives on Tuesday."),
        ("en", "I did not find order 9999.", "I'm sorry, but I couldn't find an order 9999."),
        ("de", "Ihre Bestellung 1042 ist unterwegs und kann nicht mehr storniert werden.", "Ihre Bestellung 1042 ist unterwegs, und sie kann nicht mehr storniert werden."),
        ("de", "Der Wasserkessel ist vorrätig und kostet 39,00 €.", "Gern! Der Wasserkessel ist vorrätig, und er kostet 39,00 €."),
        ("de", "Ich habe das Ticket T-2017 eröffnet.", "Danke, ich habe Ihr Ticket T-2017 eröffnet."),
        ("de", "Die Lieferung kostet 4,90 €.", "Natürlich: Die Lieferung kostet 4,90 €."),
        ("es", "Su pedido 1042 está en camino.", "¡Claro! Su pedido 1042 está en camino."),
        ("es", "El pedido 1042 no se puede cancelar, porque ya salió de nuestro almacén.", "Su pedido 1042 no se puede cancelar porque ya salió de nuestro almacén."),
        ("es", "El envío cuesta 4,90 €.", "Con gusto: el envío cuesta 4,90 €. Gracias."),
        ("fr", "Votre commande 1042 est en route.", "Bonjour ! Votre commande 1042 est en route."),
        ("fr", "La livraison coûte 4,90 €.", "Bien sûr, la livraison coûte 4,90 €."),
        ("fr", "J’ai ouvert le ticket T-2017.", "Merci, j'ai ouvert votre ticket T-2017."),
    ];
}
