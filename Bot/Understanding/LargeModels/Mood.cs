namespace ChatBot.Understanding.LargeModels;

/// <summary>How something is said of something: that it is so, is not so, may, must, will or did be so, of whom, or whether.</summary>
[Flags]
internal enum Mood
{
    None = 0,
    Negation = 1,
    Possibility = 2,
    Duty = 4,
    Future = 8,
    Past = 16,
    First = 32,
    Second = 64,
    Question = 128,
}
