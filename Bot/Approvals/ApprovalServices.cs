using ChatBot.Connectors.Approvals;

namespace ChatBot.Approvals;

internal static class ApprovalServices
{
    /// <summary>What needs a second person: where it waits, who decides, and what comes of it.</summary>
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddSingleton<ApprovalStore>();
        services.AddSingleton<IApprovalStore, AnnouncedApprovals>();
        services.AddSingleton<ApprovalDesk>();
        services.AddSingleton<ApprovalWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ApprovalWorker>());
        return services;
    }
}
