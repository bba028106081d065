namespace KnowledgeBase.Api.Features.People;

/// <summary>People, courts, posts, grants, and who makes a request.</summary>
internal static class PeopleFeature
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CurrentPerson>();
    }

    /// <summary>Must stand after routing.</summary>
    public static void UsePeople(this WebApplication app)
    {
        app.UseMiddleware<PersonLoading>();
    }
}
