using ChatBot.Connectors.Capabilities;

namespace ChatBot.Dialogs.Turns;

/// <summary>What a conversation remembers beside its open dialog. The host loads it before the turn and saves it after; it is plain JSON.</summary>
public sealed class ConversationMemory
{
    /// <summary>How long a proof by one-time code counts.</summary>
    public static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(30);

    /// <summary>Whether the welcome was said.</summary>
    public bool Greeted { get; set; }

    /// <summary>The language in which the customer writes, as two letters; null until they have written.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the customer asked for that language, so that it stays whatever they write in.</summary>
    public bool LanguageIsChosen { get; set; }

    /// <summary>The address that a guest says is theirs, unproven.</summary>
    public EmailAddress? ClaimedEmail { get; set; }

    /// <summary>The address that a guest proved by a one-time code.</summary>
    public EmailAddress? ProvenEmail { get; set; }

    /// <summary>The customer whose address was proven.</summary>
    public CustomerId? ProvenCustomer { get; set; }

    /// <summary>Until when the proof counts.</summary>
    public DateTimeOffset? ProvenUntil { get; set; }

    /// <summary>When a customer who waits for a person was last told so.</summary>
    public DateTimeOffset? ToldToWaitAt { get; set; }

    /// <summary>How many wishes in a row were not understood.</summary>
    public int Misunderstood { get; set; }

    /// <summary>The order that was spoken of last, as the customer may say "that order".</summary>
    public OrderNumber? LastOrder
    {
        get;
        set
        {
            if (field is not null && field != value)
            {
                EarlierOrder = field;
            }

            field = value;
        }
    }

    /// <summary>The order that was spoken of before that one, as the customer may say "no, the other one".</summary>
    public OrderNumber? EarlierOrder { get; set; }

    /// <summary>The second of two wishes of one message, until the first is done.</summary>
    public Utterance? NextWish { get; set; }

    /// <summary>The journey that was begun last, by its dialog's name, as the customer may go on with "and 1044?".</summary>
    public string? LastJourney { get; set; }

    /// <summary>Keeps what a one-time code proved.</summary>
    /// <param name="customer">Whose address it is.</param>
    /// <param name="email">The proven address.</param>
    /// <param name="now">The time of the proof.</param>
    public void Prove(CustomerId? customer, EmailAddress email, DateTimeOffset now)
    {
        ClaimedEmail = email;
        ProvenEmail = email;
        ProvenCustomer = customer;
        ProvenUntil = now + ProofLasts;
    }

    /// <summary>Goes on knowing a guest whose e-mail address was changed in this conversation.</summary>
    /// <param name="email">The address that they have now.</param>
    public void FollowEmail(EmailAddress email)
    {
        if (ProvenEmail is not null)
        {
            ClaimedEmail = email;
            ProvenEmail = email;
        }
    }

    /// <summary>Drops a proof that has run out; the address stays as a claim.</summary>
    /// <param name="now">The time of the turn.</param>
    public void DropOldProof(DateTimeOffset now)
    {
        if (ProvenUntil is { } until && until <= now)
        {
            ProvenEmail = null;
            ProvenCustomer = null;
            ProvenUntil = null;
        }
    }

    /// <summary>Forgets who the guest said they are and what was spoken of, as when the customer starts over.</summary>
    public void ForgetCustomer()
    {
        ClaimedEmail = null;
        ProvenEmail = null;
        ProvenCustomer = null;
        ProvenUntil = null;
        LastOrder = null;
        EarlierOrder = null;
        NextWish = null;
        LastJourney = null;
    }
}
