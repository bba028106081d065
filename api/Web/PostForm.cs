using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KnowledgeBase.Api.Web;

/// <summary>
/// Puts the secret that guards against forged requests into each form that is posted. A form that changes nothing (a search, a check) says so with
/// <c>changes-nothing</c> and gets none: its page can then be kept by the browser, and needs no cookie.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class PostForm(IAntiforgery antiforgery) : TagHelper
{
    private const string ChangesNothing = "changes-nothing";

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var isPosted = string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        if (!isPosted || output.Attributes.RemoveAll(ChangesNothing)) return;
        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = tokens.FormFieldName;
        field.Attributes["value"] = tokens.RequestToken;
        output.PostContent.AppendHtml(field);
    }
}
