using ChatBot;
using ChatBot.Channels;
using ChatBot.Channels.DirectLine;
using ChatBot.Connectors;
using ChatBot.Connectors.Plumbing;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Dialogs;
using ChatBot.Handoff;
using ChatBot.Insights;
using ChatBot.Proactive;
using ChatBot.Understanding;
using Microsoft.Extensions.Options;

try
{
    var builder = WebApplication.CreateBuilder(HostFolders.Options(args));
    builder.ListenOnLoopbackByDefault();

    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddProblemDetails();
    builder.Services.AddOpenApi();
    builder.Services.AddData(builder.Configuration);
    builder.Services.AddConnectors(builder.Configuration);
    builder.Services.AddDialogs();
    builder.Services.AddUnderstanding(builder.Configuration);
    builder.Services.AddDirectLine(builder.Configuration);
    builder.Services.AddConversations(builder.Configuration);
    builder.Services.AddProactive(builder.Configuration);
    builder.Services.AddHandoff(builder.Configuration);

    var app = builder.Build();

    app.UseExceptionHandler();
    app.UsePages();
    app.UseDirectLine();
    app.MapMessages();
    app.MapDirectLine();
    app.MapWebChat();
    app.MapPages();
    app.MapWebhooks();
    app.MapDesk();
    app.MapHealth();
    app.MapOpenApi("/openapi/v1.json");

    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is SettingsException or OptionsValidationException)
{
    // What the operator must mend is said plainly; a stack trace would hide it.
    await Console.Error.WriteLineAsync($"The bot cannot start: {exception.Message}");
    return 1;
}
