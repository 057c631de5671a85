namespace ChatBot.Data;

/// <summary>
/// Tells the other replicas that there is something for them. Sent after the fact, and it may be lost: whoever hears one only looks
/// sooner than they would have looked anyway.
/// </summary>
internal interface ISignals
{
    /// <summary>Sends to all other replicas, soon. What is longer than 7,000 bytes in UTF-8 is not sent.</summary>
    void Send(string topic, string payload);

    /// <summary>Calls back for every signal of another replica; quickly and without failing, since all signals wait behind it.</summary>
    void On(string topic, Action<string> heard);
}

/// <summary>There are no other replicas on the embedded store.</summary>
internal sealed class NoOthers : ISignals
{
    public void Send(string topic, string payload)
    {
    }

    public void On(string topic, Action<string> heard)
    {
    }
}
