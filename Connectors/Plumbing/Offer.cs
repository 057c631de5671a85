namespace ChatBot.Connectors.Plumbing;

/// <summary>A capability that an enabled connector can answer.</summary>
/// <param name="Connector">The connector's name.</param>
/// <param name="Request">The capability's request record.</param>
/// <param name="Answers">Gives the connector's class that answers it.</param>
/// <param name="Repeatable">Whether the system tells a repeated write by its key, so that trying again is safe.</param>
internal sealed record Offer(string Connector, Type Request, Func<IServiceProvider, object> Answers, bool Repeatable);
