using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Working calendar, deadlines, assignment rules, batches, prompts, and what is late.</summary>
internal static class QuestionAdministration
{
    public static void AddQuestionAdministration(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AdministrationJson.Default));
        services.AddScoped<CalendarAdministration>();
        services.AddScoped<DeadlineAdministration>();
        services.AddScoped<LateQuestions>();
        services.AddScoped<AssignmentRules>();
        services.AddScoped<SelectedBatches>();
        services.AddScoped<QuestionReminders>();
        services.AddHostedService<QuestionClockWatch>();
        services.AddSingleton(new NavigationLink(NavigationGroup.Questions, "逾期情况", LateQuestions.Address, person => person.Has(Role.Leader)));
        services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "工作日历", "/admin/calendar", person => person.Has(Role.SystemAdmin)));
        services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "办理期限", "/admin/deadlines", person => person.Has(Role.SystemAdmin)));
    }

    public static void MapQuestionAdministration(this WebApplication app)
    {
        AdministrationEndpoints.Map(app);
        AssignmentRuleEndpoints.Map(app);
        BatchEndpoints.Map(app);
    }
}
