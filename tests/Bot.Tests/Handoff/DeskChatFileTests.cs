using ChatBot.Handoff;
using Xunit;

namespace ChatBot.Tests.Handoff;

public sealed class DeskChatFileTests
{
    [Fact]
    public void A_chat_becomes_a_conversation_test()
    {
        var file = DeskChatFile.Write(isSignedIn: false, "de-DE", [(false, "Hello!"), (true, "where is\norder 1042 | 1043?"), (false, "I have sent the code to EMAIL1.\n\nIt is good for long."), (true, "123456"), (false, "")]);

        Assert.Equal(
            """
            # A chat that was saved at the desk. Change numbers and names to the sample shop's, and keep of the answers what matters.
            as: guest
            language: de
            vary: nothing

            > where is order 1042 / 1043?
            < I have sent the code to *.
            > 123456

            """.ReplaceLineEndings("\n"),
            file);
    }
}
