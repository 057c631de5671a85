using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>One utterance, said at one time.</summary>
internal sealed class DateTimeRun(TokenStream tokens, int rules, DateTime reference, DateTimeOptions options, bool dayFirst) : GrammarRun<Moment>(tokens, rules)
{
    public DateTime Reference { get; } = reference;

    public DateTime Today => Reference.Date;

    public DateTimeOptions Options { get; } = options;

    public bool DayFirst { get; } = dayFirst;

    protected override int Flags => (int)Options;

    public bool Has(DateTimeOptions option) => (Options & option) != 0;
}
