using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Shopify;

/// <summary>Settings of Shopify: section <c>Connectors:Shopify</c>. The webhook secret is the app's client secret.</summary>
internal sealed class ShopifyOptions : WebhookSecretOptions;

[OptionsValidator]
internal sealed partial class ShopifyOptionsValidator : IValidateOptions<ShopifyOptions>;
