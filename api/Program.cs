using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Features.Platform;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(Hosting.Options(args));
builder.AddHosting();
builder.AddContent();
builder.AddPlatform();
builder.AddSearch();
builder.AddEntries();

var app = builder.Build();
app.UseHosting();
app.UseIndexGate();
app.MapRazorPages();
app.MapPlatform();
app.MapSearch();
app.MapEntries();

try
{
    app.Run();
    return 0;
}
catch (OptionsValidationException wrong)
{
    foreach (var failure in wrong.Failures) Console.Error.WriteLine("配置有误：" + failure);
    return 1;
}

/// <summary>The web application; public so that tests can host it.</summary>
public partial class Program;
