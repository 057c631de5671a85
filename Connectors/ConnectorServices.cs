using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Chaos;
using ChatBot.Connectors.Compositions;
using ChatBot.Connectors.Declarative;
using ChatBot.Connectors.HubSpot;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Knowledge;
using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Mailchimp;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Risk;
using ChatBot.Connectors.Sample;
using ChatBot.Connectors.Shopify;
using ChatBot.Connectors.Stripe;
using ChatBot.Connectors.Webhooks;
using ChatBot.Connectors.WooCommerce;
using ChatBot.Connectors.Zendesk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Connectors;

/// <summary>All that the business can do.</summary>
public static class ConnectorServices
{
    /// <summary>Adds <see cref="ICapabilities"/>, the enabled connectors, one-time codes and mail.</summary>
    /// <remarks>The host brings <see cref="ICallJournal"/>, <see cref="IAuditLog"/>, <see cref="IApprovalStore"/> and <see cref="IOneTimeCodeStore"/>.</remarks>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">All settings; read are <c>Connectors</c>, <c>Capabilities</c>, <c>Guardrails</c>, <c>Mail</c> and <c>Data:Folder</c>.</param>
    /// <exception cref="SettingsException">A setting is wrong; the message says which, and what to do.</exception>
    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => FolderOf(configuration, provider));
        services.AddSingleton<KeptKey>();
        services.TryAddSingleton<IArticleShelf, EmptyShelf>();

        var catalog = new ConnectorCatalog(services, configuration);
        catalog.AddSample();
        catalog.AddZendesk();
        catalog.AddKnowledge();
        catalog.AddDeclared();
        catalog.AddCompositions();
        catalog.Receives<StripeWebhookSource, StripeOptions, StripeOptionsValidator>(StripeWebhookSource.Connector);
        catalog.Receives<StandardWebhookSource, StandardWebhookOptions, StandardWebhookOptionsValidator>(StandardWebhookSource.Connector);
        catalog.Receives<ShopifyWebhookSource, ShopifyOptions, ShopifyOptionsValidator>(ShopifyWebhookSource.Connector);
        catalog.Receives<WooCommerceWebhookSource, WooCommerceOptions, WooCommerceOptionsValidator>(WooCommerceWebhookSource.Connector);
        catalog.Receives<HubSpotWebhookSource, HubSpotOptions, HubSpotOptionsValidator>(HubSpotWebhookSource.Connector);
        catalog.Receives<MailchimpWebhookSource, MailchimpOptions, MailchimpOptionsValidator>(MailchimpWebhookSource.Connector);
        catalog.Receives<GitHubWebhookSource, GitHubOptions, GitHubOptionsValidator>(GitHubWebhookSource.Connector);
        catalog.Receives<CloudEventsSource, CloudEventsOptions, CloudEventsOptionsValidator>(CloudEventsSource.Connector);
        catalog.ReceivesSigned();
        catalog.CheckNames();

        services.AddPipeline(configuration, new(configuration, catalog.Offers), new(configuration));
        services.AddGuardrails(configuration);
        services.AddChaos(ChaosProfile.Read(configuration));
        services.AddMail(configuration);
        services.AddOneTimeCodes();
        return services;
    }

    private static void AddPipeline(this IServiceCollection services, IConfiguration configuration, CapabilityDirectory directory, GuardrailRules rules)
    {
        services.AddMetrics();
        services.AddSingleton(directory);
        services.AddSingleton(directory.Verbs);
        services.AddSingleton(rules);
        services.AddSingleton(new BudgetPart(configuration, directory));
        services.AddSingleton<CapabilityMetrics>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<ICachedAnswers>(provider => provider.GetRequiredService<AnswerCache>());
        services.AddSingleton<TelemetryPart>();
        services.AddSingleton<AuditPart>();
        services.AddSingleton<AccessPart>();
        services.AddSingleton<KnownRisks>();
        services.AddSingleton<RiskScorers>();
        services.AddSingleton<ApprovalGate>();
        services.AddSingleton<GuardrailsPart>();
        services.AddSingleton<LimitsPart>();
        services.AddSingleton<IdempotencyPart>();
        services.AddSingleton<CachePart>();
        services.AddSingleton<OwnershipPart>();
        services.AddSingleton<ResiliencePart>();
        services.AddSingleton<CapabilityPipeline>();
        services.AddSingleton<CapabilityInvoker>();
        services.AddSingleton<IKeptCalls>(provider => provider.GetRequiredService<CapabilityInvoker>());
        services.AddSingleton<ICapabilities>(provider => provider.GetRequiredService<CapabilityInvoker>());
        services.AddSingleton<IVerbs, Verbs>();
    }

    private static void AddGuardrails(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ApprovalOptions, ApprovalOptionsValidator>(configuration, ApprovalOptions.Section);
        services.AddSettings<RiskOptions, RiskOptionsValidator>(configuration, RiskOptions.Section);
        services.AddSingleton<IGuardrailTrial, GuardrailTrial>();
        if (!string.IsNullOrEmpty(configuration[$"{RiskOptions.Section}:{nameof(RiskOptions.Address)}"]))
        {
            services.AddSingleton<IRiskScorer, RiskService>();
        }
    }

    private static void AddChaos(this IServiceCollection services, ChaosProfile profile)
    {
        services.AddSingleton(profile);
        services.AddSingleton<ChaosScorecard>();
        services.AddSingleton<ChaosPart>();
        services.AddSingleton<ChaosScorePart>();
        if (profile.IsOn)
        {
            services.AddHostedService<ChaosEnd>();
        }
    }

    private static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        StrictSettings.CheckKeys(configuration.GetSection("Mail"), ["Smtp"]);
        services.AddSettings<SmtpOptions, SmtpOptionsValidator>(configuration, SmtpOptions.Section);
        if (string.IsNullOrEmpty(configuration[$"{SmtpOptions.Section}:{nameof(SmtpOptions.Host)}"]))
        {
            services.AddSingleton<IMailSender, MailFile>();
        }
        else
        {
            services.AddSingleton<IMailSender, SmtpMail>();
        }
    }

    private static void AddOneTimeCodes(this IServiceCollection services)
    {
        services.AddSingleton<OneTimeCodeMailer>();
        services.AddHostedService(provider => provider.GetRequiredService<OneTimeCodeMailer>());
        services.AddSingleton<IOneTimeCodes, OneTimeCodes>();
    }

    private static DataFolder FolderOf(IConfiguration configuration, IServiceProvider provider)
    {
        var configured = configuration[DataFolder.Key];
        var folder = string.IsNullOrWhiteSpace(configured) ? "App_Data" : configured;
        return new(Path.GetFullPath(folder, provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
    }
}
