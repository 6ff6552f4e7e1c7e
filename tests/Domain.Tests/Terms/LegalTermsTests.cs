using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>The table as counsel would read it.</summary>
public sealed class LegalTermsTests
{
    [Theory]
    [InlineData(CaseKind.Petition, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.Complaint, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.Claim, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.Suggestion, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.Compliment, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.Denunciation, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.Unlock, 15, 15, Law.Ley1755, 14)]
    [InlineData(CaseKind.InformationRequest, 10, 10, Law.Ley1755, 14)]
    [InlineData(CaseKind.Consultation, 30, 30, Law.Ley1755, 14)]
    [InlineData(CaseKind.DataConsultation, 10, 5, Law.Ley1581, 14)]
    [InlineData(CaseKind.DataClaim, 15, 8, Law.Ley1581, 15)]
    [InlineData(CaseKind.DataCorrection, 15, 8, Law.Ley1581, 15)]
    public void A_kind_has_its_term_and_its_longest_extension(CaseKind kind, int days, int extension, Law law, int article)
    {
        var term = LegalTerms.Of(kind)!;

        (term.Days, term.LongestExtension).ShouldBe((days, extension));
        (term.Source, term.ExtensionSource).ShouldBe((new(law, article), new(law, article)));
    }

    [Theory]
    [InlineData(CaseKind.Support)]
    [InlineData(CaseKind.AppAccess)]
    [InlineData(CaseKind.Tutela)]
    public void Where_the_law_sets_no_days_there_is_no_clock(CaseKind kind)
    {
        LegalTerms.Of(kind).ShouldBeNull();
        LegalClock.Start(kind, Clocks.At("2026-11-25"), Clocks.Calendar).ShouldBeNull();
    }

    [Fact]
    public void Every_kind_was_decided_on() => Clocks.Legal.Length.ShouldBe(Enum.GetValues<CaseKind>().Length - 3);

    [Fact]
    public void No_extension_goes_beyond_the_double() => Clocks.Legal.ShouldAllBe(k => LegalTerms.Of(k)!.LongestExtension <= LegalTerms.Of(k)!.Days);

    [Theory]
    [InlineData(CaseKind.Petition, 10, 1, true, Law.Ley1755, 17)]
    [InlineData(CaseKind.InformationRequest, 10, 1, true, Law.Ley1755, 17)]
    [InlineData(CaseKind.DataClaim, 5, 2, false, Law.Ley1581, 15)]
    public void What_is_missing_is_asked_for_by_the_rule_of_the_kind(CaseKind kind, int within, int months, bool moreTime, Law law, int article) =>
        LegalTerms.Of(kind)!.Completion.ShouldBe(new CompletionRule(within, months, moreTime, new(law, article)));

    [Fact]
    public void A_correction_is_a_claim_of_habeas_data()
    {
        LegalTerms.Of(CaseKind.DataCorrection).ShouldBe(LegalTerms.Of(CaseKind.DataClaim));
    }
}
