using ChatBot;
using ChatBot.Approvals;
using ChatBot.Channels;
using ChatBot.Channels.DirectLine;
using ChatBot.Connectors;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Dialogs;
using ChatBot.Guardrails;
using ChatBot.Handoff;
using ChatBot.Insights;
using ChatBot.Knowledge;
using ChatBot.Learning;
using ChatBot.Machines;
using ChatBot.Proactive;
using ChatBot.Subscriptions;
using ChatBot.Understanding;

try
{
    var builder = WebApplication.CreateBuilder(HostFolders.Options(args));
    builder.ListenOnLoopbackByDefault();
    builder.LogStartFailuresOnce();

    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddProblemDetails();
    builder.Services.AddOpenApiDocuments();
    builder.Services.AddData(builder.Configuration);
    builder.Services.AddConnectors(builder.Configuration);
    builder.Services.AddDialogs();
    builder.Services.AddUnderstanding(builder.Configuration);
    builder.Services.AddDirectLine(builder.Configuration);
    builder.Services.AddConversations(builder.Configuration);
    builder.Services.AddProactive(builder.Configuration);
    builder.Services.AddSubscriptions(builder.Configuration);
    builder.Services.AddHandoff(builder.Configuration);
    builder.Services.AddMachines(builder.Configuration);
    builder.Services.AddApprovals();
    builder.Services.AddDeskArticles();
    builder.Services.AddLearning(builder.Configuration);

    var app = builder.Build();

    if (GuardrailDryRun.IsAskedFor(args))
    {
        return await GuardrailDryRun.RunAsync(app, args, Console.Out);
    }

    app.UseExceptionHandler();
    app.UsePages();
    app.UseDirectLine();
    app.UseMachines();
    app.MapMessages();
    app.MapDirectLine();
    app.MapWebChat();
    app.MapPages();
    app.MapWebhooks();
    app.MapDeliveries();
    app.MapDeadLetters();
    app.MapNotifications();
    app.MapSubscriptions();
    app.MapDesk();
    app.MapApprovals();
    app.MapCapabilities();
    app.MapReview().MapLearning();
    app.MapHealth();
    app.MapOpenApiDocuments();

    return await app.RunToEndAsync();
}
catch (Exception exception) when (HostRun.FindRemedy(exception) is { } remedy)
{
    // What the operator must mend is said plainly; a stack trace would hide it.
    await Console.Error.WriteLineAsync($"The bot cannot start: {remedy}");
    return HostRun.CannotStart;
}
