namespace Microsoft.Bot.Schema;

/// <summary>The kinds of <see cref="CardAction"/>; what a button does when it is pressed. The list is open: clients ignore kinds they do not know.</summary>
public static class ActionTypes
{
    /// <summary><c>call</c>.</summary>
    public const string Call = "call";

    /// <summary><c>downloadFile</c>.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary><c>imBack</c>.</summary>
    public const string ImBack = "imBack";

    /// <summary><c>messageBack</c>.</summary>
    public const string MessageBack = "messageBack";

    /// <summary><c>openUrl</c>.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary><c>payment</c>.</summary>
    [Obsolete("No channel supports this any more.")]
    public const string Payment = "payment";

    /// <summary><c>playAudio</c>.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary><c>playVideo</c>.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary><c>postBack</c>.</summary>
    public const string PostBack = "postBack";

    /// <summary><c>showImage</c>.</summary>
    public const string ShowImage = "showImage";

    /// <summary><c>signin</c>.</summary>
    public const string Signin = "signin";

    /// <summary><c>openApp</c>.</summary>
    public const string openApp = "openApp";
}
