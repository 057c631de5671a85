namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The memory of the user: its <see cref="UserState"/>, when that is registered in the turn.</summary>
public class UserMemoryScope : BotStateMemoryScope<UserState>
{
    /// <summary>Initializes a new instance of the <see cref="UserMemoryScope"/> class.</summary>
    public UserMemoryScope()
        : base(ScopePath.User)
    {
    }
}
