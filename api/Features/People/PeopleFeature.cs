using KnowledgeBase.Api.Features.People.Administration;
using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>People, courts, posts, grants, signing in, and who may do what.</summary>
internal static class PeopleFeature
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IConfigureOptions<SignInOptions>, SignInSettings>();
        services.AddSingleton<IValidateOptions<SignInOptions>, SignInSettings>();
        services.AddOptions<SignInOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<SingleSignOnOptions>, SingleSignOnSettings>();
        services.AddSingleton<IValidateOptions<SingleSignOnOptions>, SingleSignOnSettings>();
        services.AddOptions<SingleSignOnOptions>().ValidateOnStart();
        services.AddOptions<DemoOptions>().Configure<IConfiguration>((demo, configuration) => demo.On = configuration.GetValue("Demo", false));

        services.AddIdentityCore<Person>().AddEntityFrameworkStores<StoreContext>();
        services.AddSignInSchemes();
        // Nodes that stand in different folders share cookies.
        services.AddDataProtection().SetApplicationName("KnowledgeBase");
        services.AddSingleton<KeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        services.AddScoped<CurrentPerson>();
        services.AddScoped<Sessions>();
        services.AddScoped<Credentials>();
        AddPolicies(services);
        services.AddHostedService<PeopleOpening>();
        AddAdministration(services);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PeopleJson.Default));
    }

    /// <summary>Must stand after routing.</summary>
    public static void UsePeople(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<PersonLoading>();
        app.UseAuthorization();
    }

    public static void MapPeople(this WebApplication app)
    {
        SessionEndpoints.Map(app);
        PeopleEndpoints.Map(app);
        CourtEndpoints.Map(app);
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<RosterOptions>, RosterSettings>();
        services.AddSingleton<IValidateOptions<RosterOptions>, RosterSettings>();
        services.AddOptions<RosterOptions>().ValidateOnStart();
        services.AddScoped<PersonChanges>();
        services.AddScoped<ChangeRequest>();
        services.AddScoped<IdempotentRequests>();
        services.AddScoped<Successions>();
        services.AddScoped<PeopleFiles>();
        services.AddScoped<RosterDifference>();
        services.AddHostedService<RosterWatch>();
        services.AddHttpContextAccessor();
        services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "人员", "/admin/people", current => current.Has(Role.SecurityAdmin)));
        services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "登录情况", "/admin/sessions", current => current.Has(Role.SecurityAdmin)));
        services.AddSingleton(new NavigationLink(NavigationGroup.Administration, "法院", "/admin/courts", current => current.Has(Role.SystemAdmin)));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PeopleAdministrationJson.Default));
    }

    private static void AddPolicies(IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        policies.AddPolicy(AccessPolicy.SignedIn, policy => policy.AddRequirements(new AccessRequirement(AccessRule.SignedIn)));
        policies.AddPolicy(AccessPolicy.Reader, policy => policy.AddRequirements(new AccessRequirement(AccessRule.Reader)));
        foreach (var role in Enum.GetValues<Role>())
            policies.AddPolicy(role.ToString(), policy => policy.AddRequirements(new AccessRequirement(AccessRule.Role, role)));
        policies.SetDefaultPolicy(new AuthorizationPolicyBuilder().AddRequirements(new AccessRequirement(AccessRule.SignedIn)).Build());
        policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new AccessRequirement(AccessRule.Unnamed)).Build());
        services.AddScoped<IAuthorizationHandler, AccessHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalRecording>();
    }
}
