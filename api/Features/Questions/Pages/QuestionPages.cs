using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>Second addresses of pages, and the links of the head that lead to them.</summary>
internal static class QuestionPages
{
    public static void AddQuestionPages(this IServiceCollection services)
    {
        // The form of a question serves what is new and what is there.
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddPageRoute("/Questions/Pages/Ask", "/questions/{id:long}/edit"));
        Link(NavigationGroup.Questions, "提出咨询", "/questions/ask", person => person.Has(Role.Staff));
        Link(NavigationGroup.Questions, "我的咨询", "/questions", person => person.Has(Role.Staff));
        Link(NavigationGroup.Questions, "工作台", "/desk", person => person.IsSignedIn && QuestionLists.DesksOf(person).Any(desk => desk != QuestionDesk.Mine));
        Link(NavigationGroup.Questions, "导出精选批次", "/questions/export", person => person.Has(Role.Editor));
        Link(NavigationGroup.Questions, "分案规则", "/admin/assignment", person => person.Has(Role.Dispatcher));

        void Link(NavigationGroup group, string text, string address, Func<CurrentPerson, bool> isFor) => services.AddSingleton(new NavigationLink(group, text, address, isFor));
    }
}
