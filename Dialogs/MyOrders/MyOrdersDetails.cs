namespace ChatBot.Dialogs.MyOrders;

/// <summary>The list needs nothing that the customer would have to say.</summary>
internal sealed class MyOrdersDetails;
