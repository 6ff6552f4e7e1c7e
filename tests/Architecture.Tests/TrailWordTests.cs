using System.Runtime.CompilerServices;
using Ventanilla.Application.Common;

namespace Ventanilla.Architecture.Tests;

/// <summary>What changes something is in the trail, under a word that never changes.</summary>
public sealed class TrailWordTests
{
    private static readonly Type[] Messages =
        [.. typeof(ICaller).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.GetInterfaces().Any(i => i.Name is "ICommand`1" or "IQuery`1"))];

    /// <summary>Commands that leave no row, and why.</summary>
    private static readonly Dictionary<string, string> Silent = new()
    {
        ["AttachToDraft"] = "between the steps of a form; what is filed has its row",
        ["BeginImport"] = "a worker's own step; how the import ends has its row",
        ["CheckSession"] = "at every page view; it notes a time",
        ["CheckStaffSession"] = "the same, of staff",
        ["CountDay"] = "every few minutes; it counts, and changes nothing that was counted",
        ["CountDays"] = "the same",
        ["DeliverMessages"] = "every few seconds; each mail's own row tells what became of it",
        ["DetachFromDraft"] = "between the steps of a form; what is filed has its row",
        ["DropCaseDraft"] = "it was nobody's case yet",
        ["EraseClosedAccounts"] = "by the hour; it changes nothing itself, and each erasure has its row",
        ["GiveUpImport"] = "a worker's own step; whoever cancelled it has their row",
        ["LetImportFilesGo"] = "files whose life is over, and whose import has its rows",
        ["NotePresence"] = "every few seconds while a page is open; it is only said to the others",
        ["SaveAnswerDraft"] = "every few seconds while somebody writes, and nobody else reads it; what is sent has its row",
        ["UseTemplate"] = "it fills a draft that nobody else reads; what is sent has its row",
        ["RecordDeliveries"] = "every minute; it changes nothing itself, and each delivery that it finds has its row",
        ["WithdrawCases"] = "by the hour; it changes nothing itself, and each case that it finds has its row",
        ["MarkOverdueCases"] = "by the hour; it changes nothing itself, and each case that it finds has its row",
        ["RedateCases"] = "every minute; it changes nothing itself, and each case that it finds has its row",
        ["RemindCases"] = "every few minutes; it changes nothing itself, and each case that it finds has its row",
        ["PurgeExpired"] = "by the hour; what it deletes had no effect any more",
        ["RunImports"] = "by seconds; each import that it carries out has its row",
        ["SaveCaseDraft"] = "at every step of a form; what is filed has its row",
        ["SealTrail"] = "every second; a row that told of it would have to be sealed",
        ["SweepAttachments"] = "by the day; what it deletes belongs to no case",
        ["SweepImports"] = "by the day; it deletes files whose life is over",
    };

    /// <summary>The words that stand in rows. A class may be renamed; a word here may not: rows of years ago bear it.</summary>
    private static readonly string[] Words =
    [
        "accept_legal", "activate_account", "add_company", "add_note", "add_passkey", "add_to_case", "answer_case", "answer_linked_cases", "answer_questions",
        "answer_second_factor", "apply_import", "approve_unlock", "ask_mend", "ask_more_time", "ask_person", "assign_case", "assign_cases", "attach_to_answer",
        "authorize_app", "begin_passkey", "bring_back_template", "cancel_import", "carry_out_import", "change_calendar", "change_goals", "change_password",
        "change_phone", "check_trail", "choose_language", "close_account", "confirm_email_change", "confirm_mended_mailbox", "count_cases", "decide_app", "decide_mend",
        "decide_unlock", "detach_from_answer", "disable_account", "disable_second_factor", "disown_registration", "download_import_report", "edit_company",
        "edit_template", "enable_account", "enable_second_factor", "end_account_sessions", "end_reused_tokens", "end_sessions", "erase_account", "export_trail",
        "extend_case", "file_case", "file_sample_cases", "file_spoken_case", "file_tutela", "find_accounts", "find_case", "find_lost_files", "find_people", "flag_case",
        "follow_case", "get_account", "get_account_file", "get_app_edits", "get_app_offer", "get_calendar", "get_case", "get_case_acuse", "get_company", "get_dashboard",
        "get_entrance", "get_goals", "get_home", "get_import", "get_message", "get_my_case", "get_my_claims", "get_my_data", "get_passkey_offer", "get_person",
        "get_policy", "get_second_factor", "get_staff_passkey_offer", "get_staff_self", "get_template", "get_trail_proof", "get_unlock", "get_unlock_proposal",
        "give_temporary_password", "hand_over_answer", "import_people", "keep_account", "link_case", "list_app_offers", "list_case_workers", "list_cases",
        "list_contestants", "list_imports", "list_jobs", "list_mends", "list_messages", "list_my_cases", "list_passkeys", "list_sessions", "list_staff",
        "list_staff_passkeys", "list_team", "list_templates", "list_trail", "look_up_person", "mark_overdue_case", "mend_factor", "mend_mailbox", "note_presence",
        "object_to_change", "offer_templates", "open_answer", "open_attachment", "open_case_file", "open_followed_file", "open_job_engine", "passkey_sign_in",
        "pause_delivery", "preview_calendar", "preview_goals", "preview_mail", "print_mend", "propose_unlock", "prove_trail", "rate_answer", "read_import_report",
        "reclassify_case", "record_delivery", "redate_case", "register", "release_case", "remind_case", "remind_usernames", "remove_passkey", "renew_recovery_codes",
        "repeat_import", "request_app", "request_email_change", "request_password_reset", "resend_activation", "resend_activation_for", "reset_password",
        "resume_delivery", "retire_app", "retire_template", "retry_job", "retry_message", "retry_parked_messages", "reveal_filer", "reveal_person", "run_job",
        "save_answer_draft", "save_app", "set_health_risk", "settle_restore", "sign_in", "sign_out", "skip_step", "snooze_case", "staff_accept_invitation",
        "staff_add_passkey", "staff_answer_code", "staff_ask_factor_reset", "staff_begin_passkey", "staff_change_password", "staff_change_role", "staff_disable",
        "staff_end_own_sessions", "staff_end_sessions", "staff_enrol_factor", "staff_invite", "staff_invite_from_host", "staff_passkey_sign_in", "staff_remove_passkey",
        "staff_renew_codes", "staff_reset_factor", "staff_sign_in", "staff_sign_out", "start_import", "start_questions", "start_recovery", "take_back_answer",
        "take_case", "take_document", "take_tokens", "transfer_case", "try_paper_code", "unlink_case", "use_template", "verify_trail", "wake_case", "withdraw_case",
        "withdraw_mend", "write_template",
    ];

    [Fact]
    public void A_command_leaves_a_row_or_is_named_here_with_a_reason() => Messages
        .Where(m => m.GetInterfaces().Any(i => i.Name == "ICommand`1") && !m.IsAssignableTo(typeof(IAudited)))
        .Select(m => m.Name).Order(StringComparer.Ordinal).ShouldBe(Silent.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_is_one_messages_own_and_stays_what_it_is()
    {
        var words = Messages.Where(m => m.IsAssignableTo(typeof(INamed))).Select(m => ((INamed)RuntimeHelpers.GetUninitializedObject(m)).Action).ToArray();

        words.Order(StringComparer.Ordinal).ShouldBe(Words);
        words.ShouldBeUnique();
        words.ShouldAllBe(w => w.Length <= 60 && w.All(c => char.IsAsciiLetterLower(c) || c == '_'));
    }

    /// <summary>Whoever reads the trail of their own account reads no codes.</summary>
    [Theory, InlineData("Audit.resx"), InlineData("Audit.en.resx")]
    public void Every_word_of_a_row_is_said_to_its_owner_in_words(string texts)
    {
        var said = System.Xml.Linq.XDocument.Load(Path.Combine(Tree.Root, "src/WebUI/Texts", texts)).Root!.Elements("data").Select(d => d.Attribute("name")!.Value);
        var also = Tree.Code("src/Application").SelectMany(f => System.Text.RegularExpressions.Regex.Matches(f.Code, "trail\\.Also\\(\"([a-z_]+)\"")).Select(m => m.Groups[1].Value);

        Messages.Where(m => m.IsAssignableTo(typeof(IAudited))).Select(m => ((INamed)RuntimeHelpers.GetUninitializedObject(m)).Action).Concat(also)
            .Select(w => "action." + w).Except(said).ShouldBeEmpty();
    }

    /// <summary>No name, number or typed text gets into a row by the way of its outcome: rows outlive their people.</summary>
    [Fact]
    public void How_a_message_ended_is_a_word_too() => Tree.Code("src/Application")
        .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(f.Code, @"trail\.(?:Ended|Also)\(([^;]*)\);")
            .SelectMany(m => System.Text.RegularExpressions.Regex.Matches(m.Groups[1].Value, "\\$?\"([^\"]*)\"")).Select(m => (f.Path, Word: m.Value)))
        .Where(w => !System.Text.RegularExpressions.Regex.IsMatch(w.Word, "^\"[a-z_.]{1,60}\"$")).ShouldBeEmpty();
}
