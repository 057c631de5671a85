namespace ChatBot.Dialogs.Conversation;

/// <summary>What kind of message came in.</summary>
internal enum MessageKind
{
    /// <summary>Words, typed or sent by a button.</summary>
    Words,

    /// <summary>So many words that no single wish is looked for in them.</summary>
    LongWords,

    /// <summary>A picture or a file without a word.</summary>
    Attachment,

    /// <summary>A button or card that says nothing the bot knows.</summary>
    UnknownButton,

    /// <summary>Nothing.</summary>
    Empty,
}
