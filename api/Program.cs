using KnowledgeBase.Api.Commands;
using KnowledgeBase.Api.Features.Audit;
using KnowledgeBase.Api.Features.Checks;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Platform;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Features.Statutes;
using KnowledgeBase.Api.Features.Suggest;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(Hosting.Options(ServerCommands.SettingsOf(args)));
builder.AddHosting();
builder.AddPersistence();
builder.AddPeople();
builder.AddAudit();
builder.AddQuestions();
builder.AddNotifications();
builder.AddContent();
builder.AddPlatform();
builder.AddSearch();
builder.AddEntries();
builder.AddChecks();
builder.AddStatutes();
builder.AddSuggest();
builder.AddQuestionAdministration();

var app = builder.Build();
app.UseHosting();
app.UsePeople();
app.UseIndexGate();
app.MapRazorPages();
app.MapNotifications();
app.MapQuestionAdministration();
app.MapPlatform();
app.MapSearch();
app.MapEntries();
app.MapChecks();
app.MapStatutes();
app.MapSuggest();
app.MapPeople();
app.MapAudit();
app.MapQuestions();

try
{
    if (ServerCommands.IsCommand(args)) return await ServerCommands.Run(app.Services, args);
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException wrong)
{
    foreach (var failure in wrong.Failures) await Console.Error.WriteLineAsync("配置有误：" + failure);
    return 1;
}
catch (StoreException unusable)
{
    await Console.Error.WriteLineAsync(unusable.Message);
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"地址 {builder.Configuration["Urls"]} 已被占用，服务可能已经在运行；要换一个地址，请加 --Urls=http://127.0.0.1:5081。");
    return 1;
}

/// <summary>The web application; public so that tests can host it.</summary>
public partial class Program;
