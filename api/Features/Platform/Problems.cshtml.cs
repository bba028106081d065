using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Platform;

/// <summary>The page /problems: every problem code, what it means and what to do. The <c>type</c> of each problem leads here.</summary>
[AllowAnonymous]
internal sealed class ProblemsModel : PageModel;
