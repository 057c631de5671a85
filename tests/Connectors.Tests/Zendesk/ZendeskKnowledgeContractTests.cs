namespace ChatBot.Connectors.Tests.Zendesk;

public sealed class ZendeskKnowledgeContractTests() : DeskKnowledgeContract(ZendeskDesk.Settings);
