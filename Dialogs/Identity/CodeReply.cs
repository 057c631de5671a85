using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Dialogs.Identity;

/// <summary>What was answered to the question for a one-time code.</summary>
/// <param name="Digits">The six digits, if it was a code.</param>
/// <param name="Email">Another address to send the code to, if one was named.</param>
/// <param name="WantsNewCode">Whether a new code is wished for.</param>
internal sealed record CodeReply(string? Digits, string? Email, bool WantsNewCode)
{
    private const int Length = 6;

    /// <summary>Whether it says something that the dialog can act on.</summary>
    public bool IsUsable => Digits is not null || Email is not null || WantsNewCode;

    /// <summary>Reads the reply: "123 456", "send it again", "no, to ada@example.com".</summary>
    public static CodeReply Read(Utterance said)
    {
        if (Ask.ReadEmail(said) is { } email)
        {
            return new(null, email, false);
        }

        var digits = string.Concat(said.Text.Where(char.IsAsciiDigit));
        return digits.Length == Length ? new(digits, null, false) : new(null, null, ProveIdentityAnswers.AsksForNewCode(said.Text));
    }
}
