using ChatBot.Connectors.Tests.Zendesk;

namespace ChatBot.Connectors.Tests.Declarative;

public sealed class DeclaredKnowledgeContractTests() : DeskKnowledgeContract(address => DeclaredDesk.Settings(address));
