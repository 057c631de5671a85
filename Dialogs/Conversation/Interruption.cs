namespace ChatBot.Dialogs.Conversation;

/// <summary>What a message is to an open question.</summary>
internal enum Interruption
{
    /// <summary>Nothing: it is the answer, or is asked again.</summary>
    None,

    /// <summary>The wish to know what is asked and what can be said.</summary>
    Help,

    /// <summary>The wish to leave the journey.</summary>
    Cancel,

    /// <summary>The wish to forget everything and begin anew.</summary>
    StartOver,

    /// <summary>The wish for a person.</summary>
    Person,

    /// <summary>The wish for another journey.</summary>
    OtherJourney,

    /// <summary>The same journey with another order or ticket: "no, 1044".</summary>
    Correction,

    /// <summary>The wish that something is not done: "don't cancel it".</summary>
    Forbidden,
}
