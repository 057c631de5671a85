namespace ChatBot.Dialogs.Conversation;

/// <summary>Why the customer is asked whether they want a journey.</summary>
internal enum OfferReason
{
    /// <summary>Two journeys are about as likely.</summary>
    CloseCall,

    /// <summary>They are in the middle of another journey.</summary>
    InBetween,

    /// <summary>They left the first of two wishes, and the second is still to come.</summary>
    NextWish,

    /// <summary>Their answers could not be used.</summary>
    NotUnderstood,

    /// <summary>Nothing was found under what they gave, again and again.</summary>
    NotFound,

    /// <summary>A system did not answer, again and again.</summary>
    StillUnavailable,
}
