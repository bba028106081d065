using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Api;
using KnowledgeBase.Api.Features.Questions.Demo;
using KnowledgeBase.Api.Features.Questions.Drafting;
using KnowledgeBase.Api.Features.Questions.Effects;
using KnowledgeBase.Api.Features.Questions.Pages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>From a judge's question to a published answer.</summary>
internal static class QuestionsFeature
{
    public static void AddQuestions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IConfigureOptions<QuestionOptions>, QuestionSettings>();
        services.AddSingleton<IValidateOptions<QuestionOptions>, QuestionSettings>();
        services.AddOptions<QuestionOptions>().ValidateOnStart();
        services.AddWorkflow();
        services.AddHostedService<DemoQuestionsOpening>();
        services.AddHostedService<LawWatch>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, QuestionsJson.Default));
        services.AddDrafting();
        services.AddQuestionPages();
    }

    /// <summary>What makes, changes and reads questions, over the store, the index and the clock of the container.</summary>
    public static IServiceCollection AddWorkflow(this IServiceCollection services)
    {
        services.AddSingleton<WorkCalendars>();
        services.AddScoped<QuestionDeadlines>();
        services.AddScoped<QuestionCheck>();
        services.AddScoped<StaleArticles>();
        services.AddScoped<Assignments>();
        services.AddScoped<PublishedAnswers>();
        services.AddScoped<AskingEffects>();
        services.AddScoped<AcceptingEffects>();
        services.AddScoped<AnsweringEffects>();
        services.AddScoped<ReviewingEffects>();
        services.AddScoped<PublishingEffects>();
        services.AddScoped<ClearingEffects>();
        services.AddScoped<QuestionEffects>();
        services.AddScoped<QuestionTransitions>();
        services.AddScoped<QuestionReading>();
        services.AddScoped<QuestionLists>();
        services.AddScoped<QuestionOpening>();
        services.AddScoped<OpenWork>();
        return services;
    }

    public static void MapQuestions(this WebApplication app)
    {
        QuestionEndpoints.Map(app.MapGroup("/api/v1/questions").WithTags("咨询答疑").RequireAuthorization(AccessPolicy.SignedIn));
        app.MapDrafting();
    }
}
