using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>
/// Leads to a neighbouring search. A link, where the search stands in the address; a button of the form that holds the pasted
/// text, where it must not.
/// </summary>
[HtmlTargetElement("search-link")]
public sealed class SearchLink : TagHelper
{
    /// <summary>Id of the form that holds the pasted text.</summary>
    public const string PastedForm = "pasted";

    /// <summary>Name under which that form carries the rest of the search.</summary>
    public const string State = "state";

    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("to")]
    public SearchInput To { get; set; } = new();

    /// <summary>Whether the text was pasted.</summary>
    [HtmlAttributeName("pasted")]
    public bool Pasted { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!Pasted)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", SearchAddress.Of(To));
            return;
        }

        output.TagName = "button";
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("form", PastedForm);
        output.Attributes.SetAttribute("name", State);
        output.Attributes.SetAttribute("value", SearchAddress.Query(To, withText: false));
        var classes = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", classes is null ? "as-link" : "as-link " + classes);
    }
}
