using System.ComponentModel;
using System.Globalization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>Turns text into an identifier and back, for configuration and for JSON libraries that ask <see cref="TypeDescriptor"/>.</summary>
/// <typeparam name="TId">The identifier.</typeparam>
public sealed class IdentifierTypeConverter<TId> : TypeConverter
    where TId : struct, IIdentifier<TId>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is not string text
            ? base.ConvertFrom(context, culture, value)
            : TId.TryParse(text, out var id) ? id : throw new FormatException($"A {TId.Kind} is expected here.");

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is TId id ? id.Value : base.ConvertTo(context, culture, value, destinationType);
}
