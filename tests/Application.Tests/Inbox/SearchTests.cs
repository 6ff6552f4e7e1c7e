using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Inbox;

/// <summary>More cases than a search looks at in one go: nothing is said to be all that is not, and whoever goes on finds everything.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private const int Many = 1_200;
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        var filed = await _house.Files(subject: "Otra cosa");
        await _house.Database.Scalar<object>($"""
            DO $$ BEGIN EXECUTE (SELECT format('INSERT INTO cases ("Id", "Number", "FiledAt", %1$s)
                SELECT gen_random_uuid(), 1000 + i, c."FiledAt" - i * interval ''1 minute'', %2$s FROM cases c, generate_series(1, {2 * Many}) i WHERE c."Id" = ''{filed.Id}''',
                string_agg(quote_ident(column_name), ', '), string_agg('c.' || quote_ident(column_name), ', '))
                FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'cases' AND column_name NOT IN ('Id', 'Number', 'FiledAt')); END $$
            """);
        // The first half has one word, the second the other, and the oldest both.
        await Words("SUBSIDIO", $"\"Number\" BETWEEN 1001 AND {1000 + Many} OR \"Number\" = {1000 + 2 * Many}");
        await Words("COCINA", $"\"Number\" > {1000 + Many}");
        await Words("SUERTE", "\"Number\" IN (1001, 1003)");
        await _house.Database.Scalar<object>("""INSERT INTO case_words ("Word", "FiledAt", "CaseId") SELECT 'FORMA' || "Number", "FiledAt", "Id" FROM cases WHERE "Number" BETWEEN 1001 AND 1020""");
        await _house.IsStaff(StaffRole.Agent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_common_word_is_paged_to_its_end_the_newest_first_and_each_once()
    {
        var (found, cuts) = await All("subsidio");

        found.ShouldBe([.. Enumerable.Range(1001, Many).Append(1000 + 2 * Many)]);
        cuts.ShouldBe(0, "no page was short of what there was");
    }

    [Fact]
    public async Task Two_that_are_together_only_long_ago_are_found_by_whoever_goes_on_and_the_first_page_says_that_there_may_be_more()
    {
        var first = (await _house.Send(new ListCases(new(Text: "subsidio cocina")))).Value;
        (first.Cases.Count, first.IsCut).ShouldBe((0, true));
        first.Next.ShouldNotBeNull();

        var (found, cuts) = await All("subsidio cocina");

        found.ShouldBe([1000 + 2 * Many]);
        cuts.ShouldBe(1);
    }

    [Theory]
    [InlineData("su", Many + 1)]
    [InlineData("suer", 2)]
    [InlineData("suer subsidio", 2)]
    [InlineData("forma", 20)]
    [InlineData("forma suerte", 2)]
    [InlineData("forma1001", 1)]
    [InlineData("nadie", 0)]
    [InlineData("subsidio nadie", 0)]
    public async Task A_beginning_finds_whatever_begins_so_each_once(string text, int count)
    {
        var (found, _) = await All(text);

        found.Length.ShouldBe(count);
        found.Distinct().Count().ShouldBe(count);
        found.ShouldBe([.. found.Order()], customMessage: "the newest first");
    }

    [Fact]
    public async Task What_the_view_narrows_besides_is_kept()
    {
        (await _house.Send(new ListCases(new(Kind: CaseKind.Claim, Text: "suerte")))).Value.Cases.ShouldBeEmpty();
        (await _house.Send(new ListCases(new(Kind: CaseKind.Petition, Text: "suerte")))).Value.Cases.Count.ShouldBe(2);
        var mine = (await _house.Send(new ListCases(new(Owner: CaseOwner.Me, Text: "subsidio")))).Value;
        (mine.Cases.Count, mine.IsCut).ShouldBe((0, true));
        (await _house.Send(new CountCases([new(Text: "suerte"), new(Text: "subsidio")]))).Value.ShouldBe([2, CountCases.Most]);
    }

    private Task<object?> Words(string word, string where) => _house.Database.Scalar<object>(
        $"""INSERT INTO case_words ("Word", "FiledAt", "CaseId") SELECT '{word}', "FiledAt", "Id" FROM cases WHERE {where}""");

    private async Task<(int[] Numbers, int Cuts)> All(string text)
    {
        var (numbers, cuts, after) = (new List<int>(), 0, (string?)null);
        do
        {
            var page = (await _house.Send(new ListCases(new(Text: text), after))).Value;
            numbers.AddRange(page.Cases.Select(c => Radicado.Read(c.Radicado)!.Value.Number));
            (cuts, after) = (cuts + (page.IsCut ? 1 : 0), page.Next);
        }
        while (after is not null);
        return ([.. numbers], cuts);
    }
}
