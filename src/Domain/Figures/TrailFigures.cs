namespace Ventanilla.Domain.Figures;

/// <summary>Which rows of the trail are counted, and as what. The trail loses no row, so what is counted from it can be counted again at any time.</summary>
public static class TrailFigures
{
    /// <summary>The rest of the trail is not read.</summary>
    public static readonly IReadOnlyList<string> Actions =
        ["register", "activate_account", "answer_questions", "add_company", "sign_in", "answer_second_factor", "accept_legal", "keep_account"];

    private const string SignedIn = "signed_in";

    public static FigureMeasure[] Of(string action, string outcome, string actorKind) => (action, outcome) switch
    {
        ("register", "link_mailed") => [FigureMeasure.Registered],
        ("activate_account", "active") => [FigureMeasure.Activated, FigureMeasure.BecameActive],
        ("activate_account", "questions_to_answer" or "company_to_name") => [FigureMeasure.Activated],
        ("answer_questions", "passed") => [FigureMeasure.Verified, FigureMeasure.BecameActive],
        ("answer_questions", "wrong_and_blocked" or "late_and_blocked") => [FigureMeasure.QuestionsBlocked],
        // Whoever names a first company is not signed in yet; the next ones are added from within.
        ("add_company", "done") when actorKind == "visitor" => [FigureMeasure.BecameActive],
        ("sign_in", "password_wrong" or "unknown_name" or "locked") => [FigureMeasure.SignInRefused],
        (_, SignedIn) or ("accept_legal", "accepted") => [FigureMeasure.SignedIn],
        _ => [],
    };
}
