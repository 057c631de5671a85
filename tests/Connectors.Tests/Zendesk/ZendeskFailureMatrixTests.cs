namespace ChatBot.Connectors.Tests.Zendesk;

public sealed class ZendeskFailureMatrixTests() : DeskFailureMatrix(ZendeskDesk.Settings);
