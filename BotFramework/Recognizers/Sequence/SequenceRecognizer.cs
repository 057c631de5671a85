using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Phone numbers, e-mail and web addresses, and other sequences of characters.</summary>
public class SequenceRecognizer : Recognizer<SequenceOptions>
{
    private static readonly SharedRecognizers<SequenceRecognizer> Shared = new(static options => new SequenceRecognizer((SequenceOptions)options));

    /// <summary>A recognizer for any culture.</summary>
    public SequenceRecognizer(SequenceOptions options = SequenceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for any culture; the options are given as a number.</summary>
    public SequenceRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture.</summary>
    public SequenceRecognizer(string targetCulture, SequenceOptions options = SequenceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    /// <summary>A recognizer for one culture, with a time limit in seconds.</summary>
    public SequenceRecognizer(string targetCulture, SequenceOptions options, bool lazyInitialization, int timeoutInSeconds)
        : base(targetCulture, options, lazyInitialization, timeoutInSeconds)
    {
    }

    /// <summary>A recognizer for one culture; the options are given as a number.</summary>
    public SequenceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>The e-mail addresses in an utterance.</summary>
    /// <param name="query">What was said.</param>
    /// <param name="culture">For example <c>de-de</c>.</param>
    /// <param name="options">Flags.</param>
    /// <param name="fallbackToDefaultCulture">English where the culture has no model; otherwise such a culture is an error.</param>
    public static List<ModelResult> RecognizeEmail(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetEmailModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The GUIDs in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizeGUID(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetGUIDModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The hashtags in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizeHashtag(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetHashtagModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The IP addresses in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizeIpAddress(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetIpAddressModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The mentions in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizeMention(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetMentionModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The phone numbers in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizePhoneNumber(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetPhoneNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The quoted texts in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizeQuotedText(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetQuotedTextModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The web addresses in an utterance; parameters as for <see cref="RecognizeEmail"/>.</summary>
    public static List<ModelResult> RecognizeURL(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetURLModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>The model for e-mail addresses.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetEmailModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<EmailModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for GUIDs.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetGUIDModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<GUIDModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for hashtags.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetHashtagModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<HashtagModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for IP addresses.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetIpAddressModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<IpAddressModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for mentions.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetMentionModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<MentionModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for phone numbers.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetPhoneNumberModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<PhoneNumberModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for quoted texts.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetQuotedTextModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<QuotedTextModel>(culture, fallbackToDefaultCulture);

    /// <summary>The model for web addresses.</summary>
    /// <exception cref="ArgumentException">There is none for the culture, and falling back was not allowed.</exception>
    public IModel GetURLModel(string culture = null, bool fallbackToDefaultCulture = true) => GetModel<URLModel>(culture, fallbackToDefaultCulture);

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [];

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var culture in Cultures.Known.Where(culture => culture is not (Culture.EnglishOthers or Culture.SpanishMexican)))
        {
            RegisterModel<PhoneNumberModel>(culture, _ => new PhoneNumberModel(culture));
            RegisterModel<QuotedTextModel>(culture, _ => new QuotedTextModel(culture));
        }

        // What looks the same everywhere is registered once; other cultures fall back to it.
        RegisterModel<EmailModel>(Culture.English, _ => new EmailModel(Culture.English));
        RegisterModel<GUIDModel>(Culture.English, _ => new GUIDModel(Culture.English));
        RegisterModel<HashtagModel>(Culture.English, _ => new HashtagModel(Culture.English));
        RegisterModel<IpAddressModel>(Culture.English, _ => new IpAddressModel(Culture.English));
        RegisterModel<MentionModel>(Culture.English, _ => new MentionModel(Culture.English));
        RegisterModel<URLModel>(Culture.English, _ => new URLModel(Culture.English));
    }

    private static SequenceRecognizer For(SequenceOptions options) => Shared[(int)options];
}
