using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeBase.Api.Tests.Features.Search;

public sealed class SearchInputReaderTests
{
    [Theory]
    [InlineData("?cuase=x", "search.unknown-facet")]
    [InlineData("?page=0", "search.bad-page")]
    [InlineData("?page=-1", "search.bad-page")]
    [InlineData("?page=abc", "search.bad-page")]
    [InlineData("?page=99999999999999", "search.bad-page")]
    [InlineData("?page=1001", "search.bad-page")]
    [InlineData("?page=201&pageSize=50", "search.bad-page")]
    [InlineData("?pageSize=51", "search.bad-page")]
    [InlineData("?shelfSize=21", "search.bad-page")]
    [InlineData("?kind=judge", "search.bad-value")]
    [InlineData("?kind=1", "search.bad-value")]
    [InlineData("?tier=judge", "search.bad-value")]
    [InlineData("?order=best", "search.bad-value")]
    [InlineData("?view=grid", "search.bad-value")]
    public void What_cannot_be_read_is_refused_with_its_code(string address, string code)
    {
        Assert.False(Read(address, out _, out var problem));
        Assert.Equal(code, problem);
    }

    [Fact]
    public void An_empty_address_matches_everything_on_shelves()
    {
        Assert.True(Read("", out var input, out _));
        Assert.Equal(("", false, 1), (input.Text, input.IsList, input.Page));
    }

    [Fact]
    public void Empty_values_count_as_absent()
    {
        Assert.True(Read("?q=&order=&view=&page=&cause=&kind=", out var input, out _));
        Assert.Empty(input.Filters);
        Assert.Equal(1, input.Page);
    }

    [Fact]
    public void One_kind_asks_for_a_list_of_it_in_any_case()
    {
        Assert.True(Read("?tier=Guiding-CASE", out var input, out _));
        Assert.True(input.IsList);
        Assert.Equal(Tier.GuidingCase, input.ToQuery().Tier);
        Assert.Empty(input.ToQuery().Filters);
    }

    [Fact]
    public void Several_kinds_are_a_filter()
    {
        Assert.True(Read("?tier=guiding-case&tier=reference-case", out var input, out _));
        Assert.Null(input.ToQuery().Tier);
        Assert.Equal(2, input.ToQuery().Filters.Count);
    }

    [Fact]
    public void A_repeated_facet_gives_alternatives_and_a_repeated_value_counts_once()
    {
        Assert.True(Read("?cause=甲&cause=乙&cause=甲", out var input, out _));
        Assert.Equal([new FacetFilter("cause", "甲"), new FacetFilter("cause", "乙")], input.Filters);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Text_in_an_address_is_short(int length, bool accepted) =>
        Assert.Equal(accepted, Read("?q=" + new string('法', length), out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("?q=违约金&cause=买卖合同纠纷&year=2020&year=2021&order=date&view=list&page=3&pageSize=20")]
    [InlineData("?q=a%26b%3Dc%23d%2Be&kind=guiding-case")]
    [InlineData("?q=%F0%A0%AE%B7&shelfSize=5")]
    public void An_address_that_was_written_reads_back_the_same(string address)
    {
        Assert.True(Read(address, out var input, out _));
        var written = SearchAddress.Query(input);
        Assert.True(Read(written, out var again, out _));
        Assert.Equal(written, SearchAddress.Query(again));
        Assert.Equal(input.Text, again.Text);
        Assert.Equal(input.Filters, again.Filters);
        Assert.Equal((input.Order, input.List, input.Page, input.PageSize, input.ShelfSize), (again.Order, again.List, again.Page, again.PageSize, again.ShelfSize));
    }

    private static bool Read(string address, out SearchInput input, out string? code)
    {
        var read = SearchInputReader.TryReadAddress(QueryHelpers.ParseQuery(address), out input, out var problem);
        code = problem?.Code.Code;
        return read;
    }
}
