using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>What it means that a unique rule of the database was broken, told by the rule's name, which is the same on every provider. A test
/// compares these tables with the model: every unique index is in one of them.</summary>
internal static class UniqueRule
{
    /// <summary>Refusals that a person can be told.</summary>
    public static readonly IReadOnlyDictionary<string, Failure> Refusals = new Dictionary<string, Failure>
    {
        ["IX_accounts_ClaimedEmail"] = AccountFailures.IdentifierTaken,
        ["IX_accounts_ClaimedDocument"] = AccountFailures.DocumentProvedBefore,
        ["IX_companies_AccountId_Nit"] = CompanyFailures.AlreadyAdded,
        ["IX_staff_members_NormalizedEmail"] = StaffFailures.InvitedMeanwhile,
        ["IX_passkeys_CredentialHash"] = PasskeyFailures.KnownAlready,
        ["PK_app_requests"] = AppFailures.AlreadyRequested,
    };

    /// <summary>What two people, or one who pressed twice, may make at the same moment: whoever comes second reads it, and goes on or is told.</summary>
    public static readonly IReadOnlySet<string> ReadAgain = new HashSet<string>
    {
        "PK_accounts", "IX_accounts_ClaimedUsername", "IX_challenges_PersonId", "PK_second_factors", "PK_cases", "PK_radicado_years", "PK_calendars",
        "PK_answer_drafts", "PK_case_presences", "PK_trail_heads", "IX_audit_entries_Sequence", "PK_delivery_pauses",
        "PK_own_goals", "PK_app_offers", "PK_connection_keys", "IX_connection_clients_ClientId", "PK_figures", "PK_figure_clocks",
    };

    /// <summary>No person's business: only a bug, or the import that holds the lock of its table, could break them.</summary>
    public static readonly IReadOnlySet<string> Bugs = new HashSet<string>
    {
        "IX_account_links_TokenHash", "IX_tickets_TokenHash", "IX_staff_members_InvitationHash", "IX_staff_tickets_TokenHash", "IX_people_DocumentNumber_DocumentType",
        "IX_cases_Year_Number", "IX_connection_tokens_ReferenceId", "IX_case_drafts_KeyHash", "IX_account_mends_CodeHash",
    };

    public static bool IsBrokenBy(Exception fault) => NameOf(fault) is not null;

    public static bool AsksToReadAgain(Exception fault) => NameOf(fault) is { } name && ReadAgain.Contains(name);

    /// <returns>Null where it is none that a person can be told.</returns>
    public static Failure? FailureOf(Exception broken) => NameOf(broken) is { } name ? Refusals.GetValueOrDefault(name) : null;

    private static string? NameOf(Exception fault) =>
        PostgreSqlFaults.BrokenRule(fault) ?? SqlServerFaults.BrokenRule(fault) ?? (fault.InnerException is { } inner ? NameOf(inner) : null);
}
