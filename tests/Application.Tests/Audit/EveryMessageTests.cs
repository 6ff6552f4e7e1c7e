using System.Text.RegularExpressions;
using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Audit;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Following;
using Ventanilla.Application.Cases.Samples;
using Ventanilla.Application.Common;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Connections;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Jobs;
using Ventanilla.Application.Marks;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.People;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Staff;
using Ventanilla.Application.Templates;
using Ventanilla.Application.Terms;
using Ventanilla.Application.Tests.AccountDesk;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.Passkeys;
using Ventanilla.Application.Tests.People;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Application.Unlocks;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;
using Ventanilla.Domain.Unlocks;
using Ventanilla.Testing;
using static Ventanilla.Application.Tests.Audit.TrailRows;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Audit;

/// <summary>Every message that leaves a row is sent once here, and its row says who, on whom and how it ended. A new one that has no story fails.</summary>
public sealed class EveryMessageTests
{
    private const string Email = "luis@correo.example", Another = "otra frase bien larga", Marta = "marta@gestion.example", Document = "52000111";
    private static readonly AuditRef Visitor = new("visitor", null);
    private static readonly Secret Right = new(Password);

    private static readonly CompanyData Company = new()
    {
        Nit = "860.002.964-4", LegalName = "Ferretería El Puente SAS", Department = "Atlántico", City = "Soledad", Address = "Calle 30 # 17-50",
        Phone = "605 371 4545", Email = "contacto@puente.example",
    };

    private static readonly string[] Names =
        [.. typeof(IAudited).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IAudited)) && t.IsClass).Select(t => t.Name).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Audited => [.. Names];

    private static readonly Dictionary<Type, Func<Task>> Stories = new()
    {
        [typeof(RegisterUser)] = () => InHouse(async house =>
        {
            var id = await house.Register(Email, Document);
            await house.Says(Row("register", "link_mailed", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ActivateAccount)] = () => InHouse(async house =>
        {
            var id = (await house.RegisterAndActivate(Email, Document)).AccountId;
            await house.Says(Row("activate_account", "active", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ResendActivation)] = () => InHouse(async house =>
        {
            var id = await house.Register(Email, Document);
            await house.Send(new ResendActivation(Email));
            await house.Says(Row("resend_activation", "link_mailed", Visitor, AuditRef.Account(id)));
        }),
        [typeof(SignInWithPassword)] = () => Outside(async (house, id) =>
        {
            await house.SignsIn(Email);
            await house.Says(Row("sign_in", "signed_in", Visitor, AuditRef.Account(id)));
        }),
        [typeof(AnswerSecondFactor)] = () => Outside(async (house, id) =>
        {
            var phone = await house.EnablesFactor(Email);
            house.IsNobody();
            await house.Answers((await house.SignsIn(Email)).Ticket!, phone.Code());
            await house.Says(Row("answer_second_factor", "signed_in", Visitor, AuditRef.Account(id)));
            await house.Answers((await house.SignsIn(Email)).Ticket!, phone.Sheet[0]);
            await house.Says(Row("use_recovery_code", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(SignOut)] = () => Inside((house, id) => Does(house, id, new SignOut(), "sign_out")),
        [typeof(EndSessions)] = () => Inside(async (house, id) =>
        {
            await Does(house, id, new EndSessions(null), "end_sessions", "none_open");
            await house.SignsIn(Email);
            await Does(house, id, new EndSessions(null), "end_sessions");
        }),
        [typeof(AuthorizeApp)] = () => Inside(async (house, id) =>
        {
            await house.Send(new AuthorizeApp("hanna-movil", Yes: true));
            await house.Says(Row("authorize_app", "done", AuditRef.Account(id), AuditRef.App("hanna-movil")));
            await house.Send(new AuthorizeApp("subsidio", Yes: true));
            await house.Says(Row("authorize_app", "connections.not_granted", AuditRef.Account(id), AuditRef.App("subsidio")));
            await house.Send(new AuthorizeApp("hanna-movil", Yes: false));
            await house.Says(Row("authorize_app", "connections.declined", AuditRef.Account(id), AuditRef.App("hanna-movil")));
        }),
        [typeof(TakeTokens)] = () => Inside(async (house, id) =>
        {
            var session = (await house.Send(new AuthorizeApp("hanna-movil", Yes: true))).Value.SessionId;
            house.IsNobody();
            (await house.Send(new TakeTokens("hanna-movil", id, session, First: true))).Succeeded.ShouldBeTrue();
            (await house.Send(new TakeTokens("subsidio", id, session, First: true))).Succeeded.ShouldBeFalse("it is the session of another application");
            await house.Says(Row("take_tokens", "connections.session_over", Visitor, AuditRef.Account(id)));
        }),
        [typeof(EndReusedTokens)] = () => Inside(async (house, id) =>
        {
            var session = (await house.Send(new AuthorizeApp("hanna-movil", Yes: true))).Value.SessionId;
            house.IsNobody();
            await house.Send(new EndReusedTokens(id, session));
            await house.Says(Row("end_reused_tokens", "session_ended", Visitor, AuditRef.Account(id)));
            await house.Send(new EndReusedTokens(id, session));
            await house.Says(Row("end_reused_tokens", "none_open", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ChangePassword)] = () => Inside((house, id) => Does(house, id, new ChangePassword(Right, new Secret(Another), new Secret(Another)), "change_password")),
        [typeof(EnableSecondFactor)] = () => Inside((house, id) =>
        {
            var key = TotpKey.Draw();
            return Does(house, id, new EnableSecondFactor(key.Write(), Totp.CodeAt(key, Totp.StepAt(house.Clock.GetUtcNow())), Right), "enable_second_factor");
        }),
        [typeof(RenewRecoveryCodes)] = () => Inside(async (house, id) =>
            await Does(house, id, new RenewRecoveryCodes(Right, (await house.EnablesFactor(Email)).Code()), "renew_recovery_codes")),
        [typeof(DisableSecondFactor)] = () => Inside(async (house, id) =>
            await Does(house, id, new DisableSecondFactor(Right, (await house.EnablesFactor(Email)).Code()), "disable_second_factor")),
        [typeof(BeginPasskey)] = () => Inside((house, id) => Does(house, id, new BeginPasskey(Right), "begin_passkey")),
        [typeof(AddPasskey)] = () => Inside(async (house, id) =>
            await Does(house, id, new AddPasskey("Mi celular", new DeviceKey().Makes(await house.IsAskedToMake())), "add_passkey")),
        [typeof(RemovePasskey)] = () => Inside(async (house, id) =>
        {
            await house.AddsPasskey();
            await Does(house, id, new RemovePasskey((await house.Send(new ListPasskeys())).Value.Keys[0].Id, Right), "remove_passkey");
        }),
        [typeof(SignInWithPasskey)] = () => Inside(async (house, id) =>
        {
            var device = await house.AddsPasskey();
            house.IsNobody();
            var answer = device.Signs(await house.Question());
            await house.Send(new SignInWithPasskey(answer, false));
            await house.Says(Row("passkey_sign_in", "signed_in", Visitor, AuditRef.Account(id)));
            await house.Send(new SignInWithPasskey(answer, false));
            await house.Says(Row("passkey_sign_in", "passkeys.too_old", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ChangePhone)] = () => Inside((house, id) => Does(house, id, new ChangePhone("3001234568", Right), "change_phone")),
        [typeof(ChooseLanguage)] = () => Inside((house, id) => Does(house, id, new ChooseLanguage("en"), "choose_language")),
        [typeof(RequestEmailChange)] = () => Inside((house, id) => Does(house, id, new RequestEmailChange("nuevo@correo.example", Right), "request_email_change", "link_mailed")),
        [typeof(ConfirmEmailChange)] = () => Inside(async (house, id) =>
        {
            await house.Send(new RequestEmailChange("nuevo@correo.example", Right));
            await house.RunJobs();
            await Does(house, id, new ConfirmEmailChange(house.Postman.LinkTo("nuevo@correo.example", "/cuenta/correo/confirmar")), "confirm_email_change");
        }),
        [typeof(FileCase)] = () => Inside(async (house, id) =>
        {
            var filed = (await house.Send(Filing())).Value;
            await house.Says(Row("file_case", "done", AuditRef.Account(id), AuditRef.Case(filed.Id)));
        }),
        [typeof(AddToCase)] = () => Inside(async (house, id) =>
        {
            var filed = (await house.Send(Filing())).Value;
            await house.Send(new AddToCase(filed.Radicado, "Era el de septiembre."));
            await house.Says(Row("add_to_case", "done", AuditRef.Account(id), AuditRef.Case(filed.Id)));
        }),
        [typeof(AskMoreTime)] = () => Inside(async (house, id) =>
        {
            var filed = (await house.Send(Filing())).Value;
            await house.Send(new AskMoreTime(filed.Radicado));
            await house.Says(Row("ask_more_time", CaseFailures.NotWaiting.Code, AuditRef.Account(id), AuditRef.Case(filed.Id)));
        }),
        [typeof(OpenAnswer)] = () => Inside(async (house, id) =>
        {
            var filed = (await house.Send(Filing())).Value;
            await house.Send(new OpenAnswer(filed.Radicado));
            await house.Says(Row("open_answer", "not_due", AuditRef.Account(id), AuditRef.Case(filed.Id)));
        }),
        [typeof(RateAnswer)] = () => Inside(async (house, id) =>
        {
            var filed = (await house.Send(Filing())).Value;
            await house.Send(new RateAnswer(filed.Radicado, 5));
            await house.Says(Row("rate_answer", CaseFailures.NotAnsweredYet.Code, AuditRef.Account(id), AuditRef.Case(filed.Id)));
        }),
        [typeof(FollowCase)] = () => Inside(async (house, id) =>
        {
            var filed = (await house.Send(Filing())).Value;
            house.IsNobody();
            await house.Send(new FollowCase("2026-000999", Email));
            await house.Says(Row("follow_case", "unknown_number", Visitor, null));
            await house.Send(new FollowCase(filed.Radicado, "eva@correo.example"));
            await house.Says(Row("follow_case", "wrong_address_or_code", Visitor, null));
            await house.Send(new FollowCase(filed.Radicado, Email));
            await house.Says(Row("follow_case", "done", Visitor, AuditRef.Case(filed.Id)));
        }),
        [typeof(AssignCases)] = () => InHouse(async house =>
        {
            var filed = await house.Files();
            var eva = await house.IsStaff(StaffRole.Supervisor);
            await house.Send(new AssignCases([new(filed.Id, 1)], eva.Id));
            await house.Says(Row("assign_cases", "done", AuditRef.Staff(eva.Id), AuditRef.Staff(eva.Id)));
            await house.Send(new AssignCases([new(filed.Id, 1)], eva.Id));
            await house.Says(Row("assign_case", "cases.changed_meanwhile", AuditRef.Staff(eva.Id), AuditRef.Case(filed.Id)));
        }),
        [typeof(RevealFiler)] = () => InHouse(async house =>
        {
            var filed = await house.Files(FilerKind.Reserved);
            var eva = await house.IsStaff(StaffRole.Supervisor);
            await house.Send(new RevealFiler(filed.Id, "Lo pide el juzgado."));
            await house.Says(Row("reveal_filer", "done", AuditRef.Staff(eva.Id), AuditRef.Case(filed.Id)));
        }),
        [typeof(RequestApp)] = () => Inside(async (house, id) =>
        {
            await house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."));
            await house.Says(Row("request_app", "done", AuditRef.Account(id), AuditRef.App("subsidio")));
        }),
        [typeof(AttachToAnswer)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new AttachToAnswer(filed.Id, "Carta.pdf", new MemoryStream(SampleFiles.Pdf)));
            await house.Says(Row("attach_to_answer", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(DetachFromAnswer)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new DetachFromAnswer(filed.Id, Guid.NewGuid()));
            await house.Says(Row("detach_from_answer", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(OpenFollowedFile)] = () => OnTakenCase(async (house, filed, _) =>
        {
            await house.Send(new AttachToAnswer(filed.Id, "Carta.pdf", new MemoryStream(SampleFiles.Pdf)));
            await house.Send(new AnswerCase(filed.Id, await house.VersionOf(filed.Id), "Va."));
            var file = (await house.Send(new GetCase(filed.Id))).Value.AnswerFiles.Single().Id;
            house.Caller.As = null;
            house.IsNobody();
            house.Clock.Pass(AnswerCase.Held + TimeSpan.FromSeconds(1));
            await house.Send(new OpenFollowedFile(filed.Radicado, filed.Code, file));
            await house.Says(Row("open_followed_file", "done", Visitor, AuditRef.Case(filed.Id)));
        }),
        [typeof(DecideApp)] = () => Inside(async (house, _) =>
        {
            var asked = (await house.Send(new RequestApp("subsidio", "Acceso", "Mis pagos."))).Value;
            var marta = await house.IsStaff(StaffRole.Agent);
            await house.Send(new TakeCase(asked.Id, 1));
            await house.Send(new DecideApp(asked.Id, 2, true, "Sí."));
            await house.Says(Row("decide_app", "granted", AuditRef.Staff(marta.Id), AuditRef.Case(asked.Id)));
            await house.Send(new TakeBackAnswer(asked.Id));
            await house.Send(new DecideApp(asked.Id, await house.VersionOf(asked.Id), false, "No."));
            await house.Says(Row("decide_app", "refused", AuditRef.Staff(marta.Id), AuditRef.Case(asked.Id)));
        }),
        [typeof(CloseAccount)] = () => Inside((house, id) => Does(house, id, new CloseAccount(Right), "close_account")),
        [typeof(KeepAccount)] = () => Inside(async (house, id) =>
        {
            await house.Send(new CloseAccount(Right));
            house.IsNobody();
            await house.Send(new KeepAccount((await house.SignsIn(Email)).Ticket!));
            await house.Says(Row("keep_account", "kept", Visitor, AuditRef.Account(id)));
        }),
        [typeof(EraseAccount)] = () => Inside(async (house, id) =>
        {
            await house.Send(new CloseAccount(Right));
            house.IsNobody();
            await house.Send(new EraseAccount(id));
            await house.Says(Row("erase_account", "not_due", Visitor, AuditRef.Account(id)));
            house.Clock.Pass(TimeSpan.FromDays(40));
            await house.Send(new EraseAccount(id));
            await house.Says(Row("erase_account", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(AcceptLegal)] = () => Outside(async (before, id) =>
        {
            LegalDocument[] legal = [Policy.Registration.Legal[0] with { Version = "2.0" }, Policy.Registration.Legal[1]];
            await using var house = ApplicationHouse.On(before.Database, Policy with { Registration = Policy.Registration with { Legal = legal } });
            var asked = await house.SignsIn(Email);
            await house.Says(Row("sign_in", "legal_to_accept", Visitor, AuditRef.Account(id)));
            await house.Send(new AcceptLegal(asked.Ticket!, true, true));
            await house.Says(Row("accept_legal", "accepted", Visitor, AuditRef.Account(id)));
        }),
        [typeof(RequestPasswordReset)] = () => Outside(async (house, id) =>
        {
            await house.Send(new RequestPasswordReset(Email));
            await house.Says(Row("request_password_reset", "link_mailed", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ResetPassword)] = () => Outside(async (house, id) =>
        {
            await house.Send(new RequestPasswordReset(Email));
            await house.RunJobs();
            await house.Send(new ResetPassword(house.Postman.LinkTo(Email, "/restablecer"), new Secret(Another), new Secret(Another)));
            await house.Says(Row("reset_password", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ObjectToChange)] = () => Inside(async (house, id) =>
        {
            await house.Send(new ChangePassword(Right, new Secret(Another), new Secret(Another)));
            await house.RunJobs();
            house.IsNobody();
            await house.Send(new ObjectToChange(house.Postman.LinkTo(Email, "/no-fui-yo/cambio")));
            await house.Says(Row("object_to_change", "link_mailed", Visitor, AuditRef.Account(id)));
        }),
        [typeof(RemindUsernames)] = () => InClinic(async (house, _) =>
        {
            await house.Send(new RemindUsernames(SamplePortals.OnRecord));
            await house.Says(Row("remind_usernames", "usernames_mailed", Visitor, null));
        }),
        [typeof(IssueTemporaryPassword)] = () => InClinic(async (house, id) =>
        {
            await house.Send(new RequestPasswordReset(SamplePortals.OnRecord, "ana.perez"));
            await house.RunJobs();
            await house.Send(new IssueTemporaryPassword(house.Postman.LinkTo(SamplePortals.OnRecord, "/recuperar/confirmar")));
            await house.Says(Row("give_temporary_password", "done", Visitor, AuditRef.Account(id)));
            await house.RunJobs();
            var given = Regex.Match(house.Postman.Mails[^1].Text, "[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").Value;
            await house.SignsIn("ana.perez", given);
            await house.Says(Row("sign_in", "temporary_password_used", Visitor, AuditRef.Account(id)));
            await house.SignsIn("ana.perez", given);
            await house.Says(Row("sign_in", "password_wrong", Visitor, AuditRef.Account(id)));
        }),
        [typeof(StartVerification)] = () => OnRecord(async (house, id, _) =>
            await house.Says(Row("start_questions", "started", Visitor, AuditRef.Account(id)))),
        [typeof(AnswerVerificationQuestions)] = () => OnRecord(async (house, id, questions) =>
        {
            await house.Send(new AnswerVerificationQuestions(await house.TicketFor(id), Answers(questions, right: false), 3));
            await house.Says(Row("answer_questions", "wrong", Visitor, AuditRef.Account(id)));
            house.Clock.Pass(TimeSpan.FromHours(1));
            await house.Send(new AnswerVerificationQuestions(await house.TicketFor(id), Answers(questions, right: true), 2));
            await house.Says(Row("answer_questions", "late", Visitor, AuditRef.Account(id)));
            await house.Send(new StartVerification(await house.TicketFor(id)));
            await house.Send(new AnswerVerificationQuestions(await house.TicketFor(id), Answers(questions, right: true), 1));
            await house.Says(Row("answer_questions", "passed", Visitor, AuditRef.Account(id)));
        }),
        [typeof(DisownRegistration)] = () => OnRecord(async (house, id, questions) =>
        {
            for (var i = 0; i < 3; i++)
                await house.Send(new AnswerVerificationQuestions(await house.TicketFor(id), Answers(questions, right: false), 3 - i));
            await house.Says(Row("answer_questions", "wrong_and_blocked", Visitor, AuditRef.Account(id)));
            await house.RunJobs();
            await house.Send(new DisownRegistration(house.Postman.LinkTo("ana@registro.example", "/no-fui-yo")));
            await house.Says(Row("disown_registration", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(LookUpPerson)] = () => InHouse(async house =>
        {
            var ana = await Populate(house);
            async Task LooksUp(string number, DateOnly? issued) => await house.Send(new LookUpPerson(DocumentType.CC, number, issued));
            await LooksUp(ana.DocumentNumber, ana.DocumentIssuedOn);
            await LooksUp(ana.DocumentNumber, new DateOnly(1999, 1, 1));
            await LooksUp("99888777", new DateOnly(1999, 1, 1));
            (await house.Trail()).ShouldBe(
            [
                Row("look_up_person", "shown", Visitor, AuditRef.Person(ana.Id)), Row("look_up_person", "second_datum_wrong", Visitor, AuditRef.Person(ana.Id)),
                Row("look_up_person", "not_on_record", Visitor, AuditRef.Document("******77")),
            ], ignoreOrder: true);
        }),
        [typeof(ImportPeople)] = () => InHouse(async house =>
        {
            await house.Send(new ImportPeople("/none/people.csv", "/none/facts.csv", DryRun: true));
            (await house.Trail()).ShouldBeEmpty();
            await house.Send(new ImportPeople("/none/people.csv", "/none/facts.csv", DryRun: false));
            (await house.Trail()).Single().ShouldStartWith("import_people: people.import_refused by visitor  on import 0 people, 0 facts, ");
        }),
        [typeof(RevealPerson)] = () => InHouse(async house =>
        {
            var ana = await Populate(house, 1);
            var eva = await house.IsStaff(StaffRole.Supervisor);
            await house.Send(new RevealPerson(ana.Id, "Phone", "Lo pide el juzgado."));
            await house.Says(Row("reveal_person", "done", AuditRef.Staff(eva.Id), AuditRef.Person(ana.Id)));
        }),
        [typeof(StartImport)] = () => OnImport(async (house, run, admin) => await house.Says(Row("start_import", "done", admin, run))),
        [typeof(CarryOutImport)] = () => OnImport(async (house, run, admin) =>
        {
            await house.RunJobs();
            await house.Says(Row("carry_out_import", "checked", admin, run));
            var other = AuditRef.Staff(await house.Asks(DeskSteps.Eva, StaffRole.Administrator));
            await house.Send(new ApplyImport(Guid.Parse(run.Id!), InPart: false));
            await house.RunJobs();
            await house.Says(Row("carry_out_import", "applied", other, run));
            await house.Send(new CarryOutImport(Guid.Parse(run.Id!)));
            await house.Says(Row("carry_out_import", "not_due", other, run));
        }),
        [typeof(ApplyImport)] = () => OnImport(async (house, run, admin) =>
        {
            await house.Send(new ApplyImport(Guid.Parse(run.Id!), InPart: false));
            await house.Says(Row("apply_import", "people.import_not_now", admin, run));
            await house.RunJobs();
            await house.Send(new ApplyImport(Guid.Parse(run.Id!), InPart: false));
            await house.Says(Row("apply_import", "people.import_needs_another", admin, run));
        }),
        [typeof(CancelImport)] = () => OnImport(async (house, run, admin) =>
        {
            await house.Send(new CancelImport(Guid.Parse(run.Id!)));
            await house.Says(Row("cancel_import", "done", admin, run));
        }),
        [typeof(RepeatImport)] = () => OnImport(async (house, run, admin) =>
        {
            await house.Send(new CancelImport(Guid.Parse(run.Id!)));
            await house.Send(new RepeatImport(Guid.Parse(run.Id!)));
            await house.Says(Row("repeat_import", "done", admin, run));
        }),
        [typeof(DownloadImportReport)] = () => OnImport(async (house, run, admin) =>
        {
            await house.RunJobs();
            await using var report = (await house.Send(new DownloadImportReport(Guid.Parse(run.Id!), null, new([], f => $"{f}", o => $"{o}", p => p.Code)))).Value;
            await house.Says(Row("download_import_report", "done", admin, run));
        }),
        [typeof(AddCompany)] = () => WithCompany(async (house, id, _) =>
            await house.Says(Row("add_company", "done", Visitor, AuditRef.Account(id)))),
        [typeof(EditCompany)] = () => WithCompany(async (house, id, company) =>
        {
            (house.Caller.AccountId, house.Caller.SessionId) = (id, Guid.NewGuid());
            await house.Send(new EditCompany(company, 0, Company with { TradeName = "El Puente" }));
            await house.Says(Row("edit_company", "done", AuditRef.Account(id), AuditRef.Company(company)));
        }),
        [typeof(IssueStaffInvitation)] = () => InHouse(async house =>
        {
            await house.Invites(Marta, StaffRole.Agent);
            await house.Says(Row("staff_invite_from_host", "done", new("system", null), AuditRef.Staff(await house.StaffId(Marta))));
        }),
        [typeof(AcceptStaffInvitation)] = () => InHouse(async house =>
        {
            var marta = await house.Hires(Marta, StaffRole.Agent);
            await house.Says(Row("staff_accept_invitation", "done", Visitor, AuditRef.Staff(marta.Id)));
        }),
        [typeof(EnrolStaffFactor)] = () => InHouse(async house =>
        {
            var marta = await house.Hires(Marta, StaffRole.Agent);
            await house.Says(Row("staff_enrol_factor", "signed_in", Visitor, AuditRef.Staff(marta.Id)));
        }),
        [typeof(SignInStaff)] = () => InHouse(async house =>
        {
            var marta = await house.Hires(Marta, StaffRole.Agent);
            await house.GivesPassword(Marta);
            await house.Says(Row("staff_sign_in", "code_to_give", Visitor, AuditRef.Staff(marta.Id)));
            await house.GivesPassword(Marta, "no es esta");
            await house.Says(Row("staff_sign_in", "password_wrong", Visitor, AuditRef.Staff(marta.Id)));
            await house.GivesPassword("nadie@gestion.example");
            await house.Says(Row("staff_sign_in", "unknown_name", Visitor, null));
        }),
        [typeof(AnswerStaffCode)] = () => InHouse(async house =>
        {
            var marta = await house.Hires(Marta, StaffRole.Agent);
            await house.ComesIn(marta);
            await house.Says(Row("staff_answer_code", "signed_in", Visitor, AuditRef.Staff(marta.Id)));
        }),
        [typeof(SignOutStaff)] = () => InHouse(async house =>
        {
            var marta = AuditRef.Staff((await house.IsStaff(StaffRole.Agent)).Id);
            await house.Send(new SignOutStaff());
            await house.Says(Row("staff_sign_out", "done", marta, marta));
        }),
        [typeof(InviteStaff)] = () => ByAdministrator(async (house, admin, marta) =>
        {
            await house.Send(new InviteStaff("otra@gestion.example", StaffRole.Auditor));
            await house.Says(Row("staff_invite", "done", admin, AuditRef.Staff(await house.StaffId("otra@gestion.example"))));
        }),
        [typeof(ChangeStaffRole)] = () => ByAdministrator(async (house, admin, marta) =>
        {
            await house.Send(new ChangeStaffRole(marta, StaffRole.Supervisor));
            await house.Says(Row("staff_change_role", "agent_to_supervisor", admin, AuditRef.Staff(marta)));
        }),
        [typeof(DisableStaff)] = () => ByAdministrator(async (house, admin, marta) =>
        {
            await house.Send(new DisableStaff(marta));
            await house.Says(Row("staff_disable", "done", admin, AuditRef.Staff(marta)));
        }),
        [typeof(VerifyTrail)] = () => InHouse(async house =>
        {
            await house.Send(new RefuseStep("/registro/cuenta"));
            await house.Send(new SealTrail());
            house.Caller.As = Actor.System(Channel.Host);
            await house.Says(Row("verify_trail", "intact", new("system", null), AuditRef.Chain(1, (await house.Send(new VerifyTrail(Whole: true))).Value.End)));
        }),
        [typeof(ProveTrail)] = () => InHouse(async house =>
        {
            house.Caller.As = Actor.System(Channel.Job);
            await house.Send(new ProveTrail());
            await house.Says(Row("prove_trail", "intact", new("system", null), AuditRef.Chain(0, TrailHead.Begin().Mark)));
        }),
        [typeof(CheckTrail)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new SealTrail());
            var proof = (await house.Send(new CheckTrail())).Value;
            await house.Says(Row("check_trail", "intact", admin, AuditRef.Chain(proof.Rows, proof.End)));
        }),
        [typeof(ExportTrail)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new SealTrail());
            var export = (await house.Send(new ExportTrail(new(Subject: admin.Id)))).Value;
            export.Rows.ShouldBeGreaterThan(0);
            await house.Says(Row("export_trail", "done", admin, AuditRef.Chain(export.Rows, export.End)));
        }),
        [typeof(PauseDelivery)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new PauseDelivery(PauseReason.WrongMails));
            await house.Says(Row("pause_delivery", "wrong_mails", admin, null));
        }),
        [typeof(ResumeDelivery)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new ResumeDelivery());
            await house.Says(Row("resume_delivery", MessageFailures.NotPaused.Code, admin, null));
            await house.Send(new PauseDelivery(PauseReason.MailServer));
            await house.Send(new ResumeDelivery());
            await house.Says(Row("resume_delivery", "done", admin, null));
        }),
        [typeof(RetryMessage)] = () => ByAdministrator(async (house, admin, _) =>
        {
            var message = OutgoingMessage.Promise("WelcomeMail", Language.Spanish, "x", "a***", null, forNobody: false, house.Clock.GetUtcNow());
            message.Unwritable("no", house.Clock.GetUtcNow());
            await house.Add(message);
            await house.Send(new RetryMessage(message.Id));
            await house.Says(Row("retry_message", "done", admin, AuditRef.Message(message.Id)));
        }),
        [typeof(RetryParkedMessages)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new RetryParkedMessages());
            await house.Says(Row("retry_parked_messages", "done", admin, AuditRef.Messages(0)));
        }),
        [typeof(RunJob)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new RunJob("purge-expired"));
            await house.Says(Row("run_job", "done", admin, AuditRef.Job("purge-expired")));
        }),
        [typeof(RetryJob)] = () => ByAdministrator(async (house, admin, _) =>
        {
            await house.Send(new RetryJob("7"));
            await house.Says(Row("retry_job", "jobs.not_failed", admin, null));
        }),
        [typeof(DisableAccount)] = () => OnAccount(async (house, id, eva) =>
        {
            await house.Send(new DisableAccount(id, "Lo pidió."));
            await house.Says(Row("disable_account", "done", eva, AuditRef.Account(id)));
        }),
        [typeof(EnableAccount)] = () => OnAccount(async (house, id, eva) =>
        {
            await house.Send(new DisableAccount(id, "Lo pidió."));
            await house.Send(new EnableAccount(id, "Lo pidió."));
            await house.Says(Row("enable_account", "done", eva, AuditRef.Account(id)));
        }),
        [typeof(StartRecovery)] = () => OnAccount(async (house, id, eva) =>
        {
            await house.Send(new StartRecovery(id, "Lo pidió."));
            await house.Says(Row("start_recovery", "done", eva, AuditRef.Account(id)));
        }),
        [typeof(AskMend)] = () => OnAccount(async (house, id, eva) =>
        {
            await house.Send(new AskMend(id, MendKind.Mailbox, "Cédula."));
            await house.Says(Row("ask_mend", "done", eva, AuditRef.Account(id)));
        }),
        [typeof(EndAccountSessions)] = () => OnAccount(async (house, id, eva) =>
        {
            await house.Send(new EndAccountSessions(id, null, "Lo pidió."));
            await house.Says(Row("end_account_sessions", "none_open", eva, AuditRef.Account(id)));
        }),
        [typeof(TakeDocument)] = () => OnAccount(async (house, id, eva) =>
        {
            await house.Send(new TakeDocument(id, "No es suyo."));
            await house.Says(Row("take_document", "done", eva, AuditRef.Account(id)));
        }),
        [typeof(ResendActivationFor)] = () => InHouse(async house =>
        {
            var id = await house.Register(Email, Document);
            var eva = AuditRef.Staff(await house.Asks(DeskSteps.Eva));
            await house.Send(new ResendActivationFor(id, "No le llegó."));
            await house.Says(Row("resend_activation_for", "link_mailed", eva, AuditRef.Account(id)));
        }),
        [typeof(DecideMend)] = () => Outside(async (house, id) =>
        {
            await house.GivesPaper(id, MendKind.Mailbox);
            await house.Says(Row("decide_mend", "approved", AuditRef.Staff(await house.StaffId(DeskSteps.Marta)), AuditRef.Account(id)));
        }),
        [typeof(PrintMend)] = () => Outside(async (house, id) =>
        {
            await house.GivesPaper(id, MendKind.Mailbox);
            await house.Says(Row("print_mend", "done", AuditRef.Staff(await house.StaffId(DeskSteps.Eva)), AuditRef.Account(id)));
        }),
        [typeof(WithdrawMend)] = () => Outside(async (house, id) =>
        {
            await house.GivesPaper(id, MendKind.Mailbox);
            await house.Asks(DeskSteps.Marta);
            await house.Send(new WithdrawMend(await house.Database.Scalar<Guid>("""SELECT "Id" FROM account_mends"""), id, "No era ella."));
            await house.Says(Row("withdraw_mend", "done", AuditRef.Staff(await house.StaffId(DeskSteps.Marta)), AuditRef.Account(id)));
        }),
        [typeof(TryPaperCode)] = () => Outside(async (house, id) =>
        {
            await house.Send(new TryPaperCode(await house.GivesPaper(id, MendKind.Mailbox), Email));
            await house.Says(Row("try_paper_code", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(MendMailbox)] = () => Outside(async (house, id) =>
        {
            await house.Send(new MendMailbox(await house.GivesPaper(id, MendKind.Mailbox), Email, "nuevo@correo.example", new Secret(Another), new Secret(Another)));
            await house.Says(Row("mend_mailbox", "link_mailed", Visitor, AuditRef.Account(id)));
        }),
        [typeof(ConfirmMendedMailbox)] = () => Outside(async (house, id) =>
        {
            await house.Send(new MendMailbox(await house.GivesPaper(id, MendKind.Mailbox), Email, "nuevo@correo.example", new Secret(Another), new Secret(Another)));
            await house.RunJobs();
            await house.Send(new ConfirmMendedMailbox(house.Postman.LinkTo("nuevo@correo.example", "/recuperar/en-persona/confirmar"), new Secret(Another)));
            await house.Says(Row("confirm_mended_mailbox", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(MendFactor)] = () => Outside(async (house, id) =>
        {
            await house.EnablesFactor(Email);
            house.IsNobody();
            await house.Send(new MendFactor(await house.GivesPaper(id, MendKind.Factor), Email));
            await house.Says(Row("mend_factor", "done", Visitor, AuditRef.Account(id)));
        }),
        [typeof(EndStaffSessions)] = () => ByAdministrator(async (house, admin, marta) =>
        {
            await house.Send(new EndStaffSessions(marta));
            await house.Says(Row("staff_end_sessions", "done", admin, AuditRef.Staff(marta)));
        }),
        [typeof(AskStaffFactorReset)] = () => ByAdministrator(async (house, admin, marta) =>
        {
            await house.Send(new AskStaffFactorReset(marta));
            await house.Says(Row("staff_ask_factor_reset", "done", admin, AuditRef.Staff(marta)));
        }),
        [typeof(ResetStaffFactor)] = () => ByAdministrator(async (house, admin, marta) =>
        {
            await house.Send(new AskStaffFactorReset(marta));
            await house.Send(new ResetStaffFactor(marta));
            await house.Says(Row("staff_reset_factor", "staff.needs_another", admin, AuditRef.Staff(marta)));
        }),
        [typeof(EndOwnStaffSessions)] = () => Alone(new EndOwnStaffSessions(), "staff_end_own_sessions"),
        [typeof(ChangeStaffPassword)] = () => Alone(new ChangeStaffPassword(new Secret(StaffHouse.Password), new Secret(Another), new Secret(Another)), "staff_change_password"),
        [typeof(BeginStaffPasskey)] = () => WithKey(async (house, who, marta, _) =>
        {
            await house.Send(new BeginStaffPasskey(new Secret(StaffHouse.Password), who.Code(house)));
            await house.Says(Row("staff_begin_passkey", "done", marta, marta));
        }),
        [typeof(AddStaffPasskey)] = () => WithKey((house, _, marta, _) => house.Says(Row("staff_add_passkey", "done", marta, marta))),
        [typeof(RemoveStaffPasskey)] = () => WithKey(async (house, _, marta, _) =>
        {
            var key = (await house.Send(new ListStaffPasskeys())).Value.Keys[0].Id;
            await house.Send(new RemoveStaffPasskey(key, new Secret(StaffHouse.Password)));
            await house.Says(Row("staff_remove_passkey", "done", marta, marta));
        }),
        [typeof(SignInStaffWithPasskey)] = () => WithKey(async (house, _, marta, device) =>
        {
            house.Caller.As = null;
            await house.ComesInWith(device);
            await house.Says(Row("staff_passkey_sign_in", "signed_in", Visitor, marta));
        }),
        [typeof(RenewStaffCodes)] = () => Alone(new RenewStaffCodes(new Secret(StaffHouse.Password)), "staff_renew_codes"),
        [typeof(FileSampleCases)] = () => InHouse(async house =>
        {
            house.Caller.As = Actor.System(Channel.Host);
            (await house.Send(new FileSampleCases(300))).Value.ShouldBe(300);
            (await house.Send(new FileSampleCases(300))).Value.ShouldBe(0);
            await house.Says(Row("file_sample_cases", "done", new("system", null), null));
        }),
        [typeof(SettleRestore)] = () => InHouse(async house =>
        {
            house.Caller.As = Actor.System(Channel.Host);
            await house.Send(new SettleRestore());
            await house.Says(Row("settle_restore", "restore.at_work", new("system", null), null));
        }),
        [typeof(TakeCase)] = () => OnCase((house, filed, marta) => Decides(house, filed, marta, async () => new TakeCase(filed.Id, await house.VersionOf(filed.Id)), "take_case")),
        [typeof(ReleaseCase)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta, async () => new ReleaseCase(filed.Id, await house.VersionOf(filed.Id)), "release_case")),
        [typeof(AssignCase)] = () => OnCase(async (house, filed, marta) =>
        {
            var other = await house.IsStaff(StaffRole.Agent, Marta);
            await house.IsStaff(StaffRole.Supervisor, "otra@gestion.example");
            (await house.Send(new AssignCase(filed.Id, await house.VersionOf(filed.Id), other.Id))).Failures.ShouldBeEmpty();
            await house.Says(Row("assign_case", "done", AuditRef.Of(house.Caller.Actor), AuditRef.Case(filed.Id)));
        }),
        [typeof(AskPerson)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta, async () => new AskPerson(filed.Id, await house.VersionOf(filed.Id), "¿De qué mes?"), "ask_person")),
        [typeof(ExtendCase)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta, async () => new ExtendCase(filed.Id, await house.VersionOf(filed.Id), 5, "Falta un dato."), "extend_case")),
        [typeof(ReclassifyCase)] = () => OnTakenCase((house, filed, marta) =>
            Decides(house, filed, marta, async () => new ReclassifyCase(filed.Id, await house.VersionOf(filed.Id), CaseKind.Petition, "Es una petición."), "reclassify_case")),
        [typeof(TransferCase)] = () => OnTakenCase((house, filed, marta) =>
            Decides(house, filed, marta, async () => new TransferCase(filed.Id, await house.VersionOf(filed.Id), "Alcaldía", "Es competente."), "transfer_case")),
        [typeof(AddNote)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta, () => Task.FromResult(new AddNote(filed.Id, "Llamar.")), "add_note")),
        [typeof(AnswerCase)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta, async () => new AnswerCase(filed.Id, await house.VersionOf(filed.Id), "Sí."), "answer_case")),
        [typeof(TakeBackAnswer)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new AnswerCase(filed.Id, await house.VersionOf(filed.Id), "Sí."));
            await Decides(house, filed, marta, () => Task.FromResult(new TakeBackAnswer(filed.Id)), "take_back_answer");
        }),
        [typeof(OpenAttachment)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new OpenAttachment(filed.Radicado, Guid.NewGuid()));
            await house.Says(Row("open_attachment", AttachmentFailures.Gone.Code, marta, null));
        }),
        [typeof(ProposeUnlock)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new ProposeUnlock(filed.Id, await house.VersionOf(filed.Id), Guid.NewGuid(), "Cédula", "Sí."));
            await house.Says(Row("propose_unlock", CaseFailures.NotAnUnlock.Code, marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(ApproveUnlock)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new ApproveUnlock(filed.Id, await house.VersionOf(filed.Id), "AB"));
            await house.Says(Row("approve_unlock", UnlockFailures.ProposalGone.Code, marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(FileSpokenCase)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            var id = Guid.CreateVersion7();
            await house.Send(new FileSpokenCase(id, Channel.Counter, CaseKind.Petition, FilerKind.Identified, "Rosa", null, null, null, null, AnswerWay.HandOver, "Algo", "Porque sí.", null, false));
            await house.Says(Row("file_spoken_case", "done", marta, AuditRef.Case(id)));
        }),
        [typeof(HandOverAnswer)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new HandOverAnswer(filed.Id, await house.VersionOf(filed.Id)));
            await house.Says(Row("hand_over_answer", CaseFailures.NotHandedOver.Code, marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(RecordDelivery)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new RecordDelivery(filed.Id));
            await house.Says(Row("record_delivery", "not_due", marta, AuditRef.Case(filed.Id)));
            await house.Send(new AnswerCase(filed.Id, await house.VersionOf(filed.Id), "Sí."));
            house.Clock.Pass(AnswerCase.Held);
            await house.RunJobs();
            await house.Send(new RecordDelivery(filed.Id));
            await house.Says(Row("record_delivery", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(WithdrawCase)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new AskPerson(filed.Id, await house.VersionOf(filed.Id), "¿De qué mes?"));
            await house.Send(new WithdrawCase(filed.Id));
            await house.Says(Row("withdraw_case", "not_due", marta, AuditRef.Case(filed.Id)));
            house.Clock.Pass(TimeSpan.FromDays(50));
            await house.Send(new WithdrawCase(filed.Id));
            await house.Says(Row("withdraw_case", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(RemindCase)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new RemindCase(filed.Id));
            await house.Says(Row("remind_case", "not_due", marta, AuditRef.Case(filed.Id)));
            house.Clock.Pass(TimeSpan.FromDays(24));
            await house.Send(new RemindCase(filed.Id));
            await house.Says(Row("remind_case", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(MarkOverdueCase)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new MarkOverdueCase(filed.Id));
            await house.Says(Row("mark_overdue_case", "not_due", marta, AuditRef.Case(filed.Id)));
            house.Clock.Pass(TimeSpan.FromDays(40));
            await house.Send(new MarkOverdueCase(filed.Id));
            await house.Says(Row("mark_overdue_case", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(ChangeCalendar)] = () => OnTakenCase(async (house, filed, _) =>
        {
            var admin = AuditRef.Staff((await house.IsStaff(StaffRole.Administrator)).Id);
            await house.Send(new ChangeCalendar(1, new(2026, 11, 25), DayChange.Off, "Paro", true));
            await house.Says(Row("change_calendar", "moves_cases", admin, null));
            await house.Send(new ChangeCalendar(1, new(2026, 11, 26), DayChange.Off, "Paro", true));
            await house.Says(Row("change_calendar", CaseFailures.CalendarChanged.Code, admin, null));
            await house.Send(new ChangeCalendar(2, new(2026, 11, 26), DayChange.Off, "Paro", false));
            await house.Says(Row("change_calendar", "keeps_dates", admin, null));
        }),
        [typeof(ChangeGoals)] = () => InHouse(async house =>
        {
            var (admin, edit) = (AuditRef.Staff((await house.IsStaff(StaffRole.Administrator)).Id), new GoalEdit { Kind = CaseKind.Petition, Number = 4 });
            await house.Send(new ChangeGoals(1, edit, "Más pronto", true));
            await house.Says(Row("change_goals", "moves_cases", admin, null));
            await house.Send(new ChangeGoals(1, edit, "Más pronto", true));
            await house.Says(Row("change_goals", CaseFailures.GoalsChanged.Code, admin, null));
            await house.Send(new ChangeGoals(2, edit with { Number = 5 }, "No tanto", false));
            await house.Says(Row("change_goals", "keeps_dates", admin, null));
        }),
        [typeof(SaveApp)] = () => InHouse(async house =>
        {
            var (admin, typed) = (AuditRef.Staff((await house.IsStaff(StaffRole.Administrator)).Id), new AppTyped("Cuota", "Benefit", "Sus pagos.", "Your payments.", "people"));
            await house.Send(new SaveApp("subsidio", 0, typed, "", Tries: true));
            await house.Send(new SaveApp("subsidio", 0, typed, "Así se llama"));
            await house.Says(Row("save_app", "edited", admin, AuditRef.App("subsidio")));
            await house.Send(new SaveApp("subsidio", 0, typed, "Así se llama"));
            await house.Says(Row("save_app", AppFailures.OfferChanged.Code, admin, AuditRef.App("subsidio")));
            await house.Send(new SaveApp("cuota", null, typed, "La pidieron"));
            await house.Says(Row("save_app", "added", admin, AuditRef.App("cuota")));
        }),
        [typeof(RetireApp)] = () => InHouse(async house =>
        {
            var admin = AuditRef.Staff((await house.IsStaff(StaffRole.Administrator)).Id);
            await house.Send(new RetireApp("subsidio", 0, "Se acaba"));
            await house.Says(Row("retire_app", "retired", admin, AuditRef.App("subsidio")));
            await house.Send(new RetireApp("subsidio", 1, "Sigue", Back: true));
            await house.Says(Row("retire_app", "offered_again", admin, AuditRef.App("subsidio")));
        }),
        [typeof(RedateCase)] = () => OnTakenCase(async (house, filed, _) =>
        {
            var admin = AuditRef.Staff((await house.IsStaff(StaffRole.Administrator)).Id);
            await house.Send(new RedateCase(filed.Id));
            await house.Says(Row("redate_case", "not_due", admin, AuditRef.Case(filed.Id)));
            await house.Send(new ChangeCalendar(1, new(2026, 11, 25), DayChange.Off, "Paro", true));
            await house.Send(new RedateCase(filed.Id));
            await house.Says(Row("redate_case", "done", admin, AuditRef.Case(filed.Id)));
        }),
        [typeof(DecideUnlock)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new DecideUnlock(filed.Id, await house.VersionOf(filed.Id), Guid.NewGuid(), true, "Cédula", "Sí."));
            await house.Says(Row("decide_unlock", CaseFailures.NotAnUnlock.Code, marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(LinkCase)] = () => OnLinked((_, _, _, _) => Task.CompletedTask),
        [typeof(UnlinkCase)] = () => OnLinked(async (house, one, _, marta) =>
        {
            await house.Send(new UnlinkCase(one.Id, 2));
            await house.Says(Row("unlink_case", "done", marta, AuditRef.Case(one.Id)));
            await house.Send(new UnlinkCase(one.Id, 3));
            await house.Says(Row("unlink_case", CaseFailures.NotLinked.Code, marta, AuditRef.Case(one.Id)));
        }),
        [typeof(AnswerLinkedCases)] = () => OnLinked(async (house, one, other, marta) =>
        {
            await house.Send(new TakeCase(other.Id, 1));
            await house.Send(new AnswerLinkedCases(other.Id, 2, "Sí.", [new(one.Id, 7)]));
            await house.Says(Row("answer_linked_cases", "done", marta, AuditRef.Case(other.Id)));
            (await house.Trail()).ShouldContain(Row("answer_case", CaseFailures.ChangedMeanwhile.Code, marta, AuditRef.Case(one.Id)));
        }),
        [typeof(SnoozeCase)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta,
            () => Task.FromResult(new SnoozeCase(filed.Id, Domain.Portal.Colombia.Today(house.Clock).AddDays(2))), "snooze_case")),
        [typeof(WakeCase)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new WakeCase(filed.Id));
            await house.Says(Row("wake_case", CaseFailures.NotYours.Code, marta, AuditRef.Case(filed.Id)));
            await house.Send(new SnoozeCase(filed.Id, Domain.Portal.Colombia.Today(house.Clock).AddDays(2)));
            await house.Send(new WakeCase(filed.Id));
            await house.Says(Row("wake_case", "done", marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(FlagCase)] = () => OnTakenCase((house, filed, marta) => Decides(house, filed, marta,
            () => Task.FromResult(new FlagCase(filed.Id, 2, CaseFlag.Priority, true, "Es menor de edad.")), "flag_case")),
        [typeof(SetHealthRisk)] = () => OnTakenCase(async (house, filed, marta) =>
        {
            await house.Send(new SetHealthRisk(filed.Id, 2, Domain.Terms.HealthRisk.Vital, "Urgencias."));
            await house.Says(Row("set_health_risk", CaseFailures.NotAboutHealth.Code, marta, AuditRef.Case(filed.Id)));
        }),
        [typeof(FileTutela)] = () => InHouse(async house =>
        {
            var marta = AuditRef.Staff((await house.IsStaff(StaffRole.Agent)).Id);
            var id = Guid.CreateVersion7();
            (await house.Send(new FileTutela(id, "Juzgado 3 Civil", "juzgado@rama.example", "2026-123", "Ana Ruiz", 48, house.Clock.GetUtcNow(), "Subsidio", "Informe."))).Failures.ShouldBeEmpty();
            await house.Says(Row("file_tutela", "done", marta, AuditRef.Case(id)));
        }),
        [typeof(WriteTemplate)] = () => OnTemplate((_, _, _) => Task.CompletedTask),
        [typeof(EditTemplate)] = () => OnTemplate(async (house, id, marta) =>
        {
            await house.Send(new EditTemplate(id, 1, "Plazos", null, "es", "Otro texto."));
            await house.Says(Row("edit_template", "done", marta, AuditRef.Template(id)));
            await house.Send(new EditTemplate(id, 1, "Plazos", null, "es", "Otro más."));
            await house.Says(Row("edit_template", TemplateFailures.ChangedMeanwhile.Code, marta, AuditRef.Template(id)));
        }),
        [typeof(RetireTemplate)] = () => OnTemplate(async (house, id, marta) =>
        {
            await house.Send(new RetireTemplate(id, 1));
            await house.Says(Row("retire_template", "done", marta, AuditRef.Template(id)));
        }),
        [typeof(BringBackTemplate)] = () => OnTemplate(async (house, id, marta) =>
        {
            await house.Send(new RetireTemplate(id, 1));
            await house.Send(new BringBackTemplate(id, 2));
            await house.Says(Row("bring_back_template", "done", marta, AuditRef.Template(id)));
        }),
        [typeof(RefuseStep)] = () => InHouse(async house =>
        {
            await house.Send(new RefuseStep("/Registration/Data"));
            await house.Says(Row("skip_step", "common.step_skipped", Visitor, AuditRef.Page("/Registration/Data")));
        }),
    };

    [Theory, MemberData(nameof(Audited))]
    public async Task A_message_says_who_on_whom_and_how_it_ended(string message)
    {
        Stories.Keys.Select(t => t.Name).ShouldContain(message, "it leaves a row in the trail and has no story here");
        await Stories.Single(s => s.Key.Name == message).Value();
    }

    [Fact]
    public void Every_story_is_of_a_message() => Stories.Keys.Select(t => t.Name).Except(Names).ShouldBeEmpty();

    private static Dictionary<string, string> Answers(IReadOnlyList<QuestionView> questions, bool right) => questions.ToDictionary(
        q => q.Id, q => q.Options.First(o => (o.Value == ValueOf(q.Fact, 0)) == right).Id);

    /// <summary>Somebody signed in does it to their own account.</summary>
    private static async Task Does<T>(ApplicationHouse house, Guid id, MediatR.IRequest<T> message, string action, string outcome = "done") where T : IResult<T>
    {
        (await house.Send(message)).Failures.ShouldBeEmpty();
        await house.Says(Row(action, outcome, AuditRef.Account(id), AuditRef.Account(id)));
    }

    private static async Task InHouse(Func<ApplicationHouse, Task> story, PortalPolicy? policy = null)
    {
        await using var house = await ApplicationHouse.Open(policy ?? Policy);
        await story(house);
    }

    private static FileCase Filing() => new(Guid.CreateVersion7(), CaseKind.Claim, new FilerData(FilerKind.Account), AnswerWay.Portal, "Mi subsidio", "No llegó.", true);

    /// <summary>Luis has an account and is not in.</summary>
    private static Task Outside(Func<ApplicationHouse, Guid, Task> story) => InHouse(async house =>
    {
        var id = (await house.RegisterAndActivate(Email, Document)).AccountId;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await story(house, id);
    });

    private static Task Inside(Func<ApplicationHouse, Guid, Task> story) => Outside(async (house, id) =>
    {
        await house.IsIn(Email);
        await story(house, id);
    });

    /// <summary>Marta is an agent, and somebody who may manage staff is asking.</summary>
    private static Task ByAdministrator(Func<ApplicationHouse, AuditRef, Guid, Task> story) => InHouse(async house =>
    {
        var marta = (await house.Hires(Marta, StaffRole.Agent)).Id;
        await story(house, AuditRef.Staff((await house.IsStaff(StaffRole.Administrator)).Id), marta);
    });

    /// <summary>The first repeats the second.</summary>
    private static Task OnLinked(Func<ApplicationHouse, FiledCase, FiledCase, AuditRef, Task> story) => InHouse(async house =>
    {
        var (other, one) = (await house.Files(), await house.Files());
        var marta = AuditRef.Staff((await house.IsStaff(StaffRole.Supervisor)).Id);
        await house.Send(new LinkCase(one.Id, 1, other.Radicado, null));
        await house.Says(Row("link_case", "done", marta, AuditRef.Case(one.Id)));
        await story(house, one, other, marta);
    });

    private static Task OnTemplate(Func<ApplicationHouse, Guid, AuditRef, Task> story) => InHouse(async house =>
    {
        var marta = AuditRef.Staff((await house.IsStaff(StaffRole.Supervisor)).Id);
        var id = (await house.Send(new WriteTemplate("Plazos", null, "es", "Hola {{nombre}}."))).Value;
        await house.Says(Row("write_template", "done", marta, AuditRef.Template(id)));
        await story(house, id, marta);
    });

    private static Task OnAccount(Func<ApplicationHouse, Guid, AuditRef, Task> story) => Outside(async (house, id) =>
        await story(house, id, AuditRef.Staff(await house.Asks(DeskSteps.Eva))));

    private static Task Alone<T>(MediatR.IRequest<T> message, string action) where T : IResult<T> => InHouse(async house =>
    {
        var marta = AuditRef.Staff((await house.IsStaff(StaffRole.Agent)).Id);
        (await house.Send(message)).Succeeded.ShouldBeTrue();
        await house.Says(Row(action, "done", marta, marta));
    });

    private static Task WithKey(Func<ApplicationHouse, Colleague, AuditRef, DeviceKey, Task> story) => InHouse(async house =>
    {
        var (who, device) = (await house.IsStaff(StaffRole.Agent), new DeviceKey());
        (await house.AddsStaffPasskey(who, device)).Failures.ShouldBeEmpty();
        await story(house, who, AuditRef.Staff(who.Id), device);
    });

    private static Task OnCase(Func<ApplicationHouse, FiledCase, AuditRef, Task> story) => Inside(async (house, _) =>
    {
        var filed = (await house.Send(Filing())).Value;
        await story(house, filed, AuditRef.Staff((await house.IsStaff(StaffRole.Supervisor)).Id));
    });

    private static Task OnImport(Func<ApplicationHouse, AuditRef, AuditRef, Task> story) => InHouse(async house =>
    {
        var admin = await house.IsStaff(StaffRole.Administrator);
        var file = $"{PeopleFiles.PeopleHeader}\n{PeopleFiles.Ana}\n";
        var run = (await house.Send(new StartImport(new GivenFile("people.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file))), null))).Value;
        await story(house, AuditRef.ImportRun(run), AuditRef.Staff(admin.Id));
    });

    private static Task OnTakenCase(Func<ApplicationHouse, FiledCase, AuditRef, Task> story) => OnCase(async (house, filed, marta) =>
    {
        await house.Send(new TakeCase(filed.Id, await house.VersionOf(filed.Id)));
        await story(house, filed, marta);
    });

    private static async Task Decides<T>(ApplicationHouse house, FiledCase filed, AuditRef marta, Func<Task<T>> message, string action) where T : MediatR.IRequest<Result>
    {
        (await house.Send(await message())).Failures.ShouldBeEmpty();
        await house.Says(Row(action, "done", marta, AuditRef.Case(filed.Id)));
    }

    private static Task InClinic(Func<ApplicationHouse, Guid, Task> story) => InHouse(async house =>
    {
        await Populate(house, people: 1);
        await story(house, (await house.RegisterAndActivate(SamplePortals.Patient("ana.perez"))).AccountId);
    }, SamplePortals.Clinic);

    /// <summary>Ana is on record and has her questions before her.</summary>
    private static Task OnRecord(Func<ApplicationHouse, Guid, IReadOnlyList<QuestionView>, Task> story) => InHouse(async house =>
    {
        var ana = await Populate(house);
        var id = (await house.RegisterAndActivate("ana@correo.example", ana.DocumentNumber)).AccountId;
        await house.Says(Row("activate_account", "questions_to_answer", Visitor, AuditRef.Account(id)));
        await house.Send(new StartVerification(await house.TicketFor(id)));
        await story(house, id, (await house.Send(new GetVerification(await house.TicketFor(id)))).Value.Questions!);
    });

    private static Task WithCompany(Func<ApplicationHouse, Guid, Guid, Task> story) => InHouse(async house =>
    {
        var id = (await house.RegisterAndActivate(Email, Document)).AccountId;
        await house.Says(Row("activate_account", "company_to_name", Visitor, AuditRef.Account(id)));
        await story(house, id, (await house.Send(new AddCompany(await house.TicketFor(id, TicketPurpose.Company), Company))).Value.CompanyId);
    }, Policy with { Registration = Policy.Registration with { AfterActivation = AfterActivation.Company, SecondDatum = SecondDatum.None } });
}
