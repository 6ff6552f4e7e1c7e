namespace Ventanilla.Application.Verification;

/// <summary>The kinds of facts that have a question text (Verification.resx, <c>Question.{kind}</c>).
/// Left out on purpose: what a public query by document shows (names, sex, health fund, pension fund, municipality).</summary>
public static class FactKinds
{
    public static readonly IReadOnlyList<string> Known =
    [
        "profession", "position", "birth_date", "employer_start_date", "last_subsidy_month", "last_service_used",
        "spouse_profession", "spouse_phone", "spouse_position",
    ];
}
