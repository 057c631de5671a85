using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>Something that happened in one of the business's systems, in words that no vendor owns.</summary>
/// <param name="Id">The sender's name for the event: the same when it is delivered again.</param>
/// <param name="OccurredAt">When it happened, as the sender says.</param>
/// <param name="Subject">Whom it concerns.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PaymentFailed), PaymentFailed.Type)]
[JsonDerivedType(typeof(PaymentRefunded), PaymentRefunded.Type)]
[JsonDerivedType(typeof(OrderShipped), OrderShipped.Type)]
[JsonDerivedType(typeof(OrderDelivered), OrderDelivered.Type)]
[JsonDerivedType(typeof(OrderDelayed), OrderDelayed.Type)]
[JsonDerivedType(typeof(TicketAnswered), TicketAnswered.Type)]
[JsonDerivedType(typeof(BackInStock), BackInStock.Type)]
[JsonDerivedType(typeof(AppointmentComing), AppointmentComing.Type)]
[JsonDerivedType(typeof(DeviceAlert), DeviceAlert.Type)]
[JsonDerivedType(typeof(MailingListLeft), MailingListLeft.Type)]
[JsonDerivedType(typeof(ApprovalSettled), ApprovalSettled.Type)]
public abstract record BusinessEvent(string Id, DateTimeOffset OccurredAt, EventSubject Subject);
