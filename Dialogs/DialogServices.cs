using ChatBot.Dialogs.AppointmentComing;
using ChatBot.Dialogs.ApprovalSettled;
using ChatBot.Dialogs.Articles;
using ChatBot.Dialogs.BackInStock;
using ChatBot.Dialogs.CancelOrder;
using ChatBot.Dialogs.ChangeLanguage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.DeviceAlert;
using ChatBot.Dialogs.FindProduct;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Identity;
using ChatBot.Dialogs.MyOrders;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.OpenTicket;
using ChatBot.Dialogs.OrderDelayed;
using ChatBot.Dialogs.OrderDelivered;
using ChatBot.Dialogs.OrderShipped;
using ChatBot.Dialogs.OrderStatus;
using ChatBot.Dialogs.PaymentFailed;
using ChatBot.Dialogs.PaymentRefunded;
using ChatBot.Dialogs.ServiceMessages;
using ChatBot.Dialogs.SmallTalk;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.TicketAnswered;
using ChatBot.Dialogs.TicketStatus;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.UpdateContact;
using ChatBot.Dialogs.UpgradePlan;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Dialogs;

/// <summary>All that the bot can talk about.</summary>
public static class DialogServices
{
    /// <summary>Adds <see cref="MainDialog"/> and every journey. The host brings the recognizer, <see cref="Turns.ITranscript"/>, <see cref="Turns.IMessageConsent"/>, <see cref="Turns.IHandoffDesk"/> and the capabilities.</summary>
    /// <param name="services">The services to add to.</param>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ILargeModel, NoLargeModel>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<OfferDialog>();
        services.AddSingleton<ProveIdentityDialog>();
        services.AddSingleton<RatingDialog>();

        services.AddJourney<OrderStatusDialog>();
        services.AddJourney<MyOrdersDialog>();
        services.AddJourney<CancelOrderDialog>();
        services.AddJourney<FindProductDialog>();
        services.AddJourney<OpenTicketDialog>();
        services.AddJourney<TicketStatusDialog>();
        services.AddJourney<ArticlesDialog>();
        services.AddJourney<UpdateContactDialog>();
        services.AddJourney<UpgradePlanDialog>();
        services.AddJourney<TalkToPersonDialog>();
        services.AddJourney<ServiceMessagesDialog>();
        services.AddJourney<ChangeLanguageDialog>();
        services.AddJourney<SmallTalkDialog>();

        services.AddNotice<PaymentFailedNotice>();
        services.AddNotice<PaymentRefundedNotice>();
        services.AddNotice<OrderShippedNotice>();
        services.AddNotice<OrderDeliveredNotice>();
        services.AddNotice<OrderDelayedNotice>();
        services.AddNotice<TicketAnsweredNotice>();
        services.AddNotice<BackInStockNotice>();
        services.AddNotice<AppointmentComingNotice>();
        services.AddNotice<DeviceAlertNotice>();
        services.AddNotice<ApprovalSettledNotice>();
        return services;
    }

    private static void AddJourney<TJourney>(this IServiceCollection services)
        where TJourney : IntentDialog
    {
        services.AddSingleton<TJourney>();
        services.AddSingleton<IntentDialog>(provider => provider.GetRequiredService<TJourney>());
    }

    private static void AddNotice<TNotice>(this IServiceCollection services)
        where TNotice : NoticeDialog
    {
        services.AddSingleton<TNotice>();
        services.AddSingleton<NoticeDialog>(provider => provider.GetRequiredService<TNotice>());
    }
}
