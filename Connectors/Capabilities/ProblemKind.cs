namespace ChatBot.Connectors.Capabilities;

/// <summary>What stands in the way of an answer.</summary>
public enum ProblemKind
{
    /// <summary>There is no such thing, or it is not the caller's.</summary>
    NotFound,

    /// <summary>A parameter cannot be right; <see cref="Problem.Field"/> names it.</summary>
    Invalid,

    /// <summary>The thing's state does not allow it; <see cref="Problem.Reason"/> says why.</summary>
    Conflict,

    /// <summary>This caller may not do this, and no proof changes that.</summary>
    Denied,

    /// <summary>The caller must be known more surely; <see cref="Problem.NeededLevel"/> says how.</summary>
    StepUpNeeded,

    /// <summary>A second person must agree first; <see cref="Problem.Reference"/> is the request's number, and the caller hears of the outcome.</summary>
    ApprovalNeeded,

    /// <summary>Asked too often; <see cref="Problem.RetryAfter"/> says when to come again.</summary>
    Limited,

    /// <summary>The system behind it does not answer. Nothing was changed.</summary>
    Unavailable,

    /// <summary>A write whose outcome is unknown: it may have happened.</summary>
    Uncertain,
}
