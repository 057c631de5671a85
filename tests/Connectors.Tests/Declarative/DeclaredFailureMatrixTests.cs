using ChatBot.Connectors.Tests.Zendesk;

namespace ChatBot.Connectors.Tests.Declarative;

public sealed class DeclaredFailureMatrixTests() : DeskFailureMatrix(address => DeclaredDesk.Settings(address));
