using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Staff;
using Ventanilla.Application.Terms;
using Ventanilla.Application.Tests.AccountDesk;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.Passkeys;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Application.Unlocks;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>Whoever gets a mail chose Spanish, and the browser that brings it about speaks English: every kind of mail, one story.</summary>
public sealed class RecipientLanguageTests(RecipientLanguageTests.Story story) : IClassFixture<RecipientLanguageTests.Story>
{
    public static TheoryData<string> Kinds => [.. MailCatalogue.All.Select(k => k.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_mail_speaks_the_language_of_whoever_gets_it(string kind) => story.Languages[kind].Distinct().ShouldBe(["es"]);

    /// <summary>What every kind of mail was promised in.</summary>
    public sealed class Story : IAsyncLifetime
    {
        private const string Luis = "luis@correo.example", Nobody = "nadie@correo.example";
        private static readonly Secret Right = new(SampleHouse.Password), Next = new("otra frase bien larga");

        public ILookup<string, string> Languages { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await using var fund = await ApplicationHouse.Open(Policy);
            await using var clinic = await ApplicationHouse.Open(SamplePortals.Clinic);
            await InTheFund(fund);
            await InTheClinic(clinic);
            await using var proof = await ApplicationHouse.Open(Policy);
            await WhenSomebodyProves(proof);
            await using var desk = await ApplicationHouse.Open(Policy);
            await AtTheDesk(desk);
            await using var cases = await ApplicationHouse.Open(Policy);
            await WithCases(cases);
            Languages = (await Promised(fund)).Concat(await Promised(clinic)).Concat(await Promised(proof)).Concat(await Promised(cases)).Concat(await Promised(desk)).ToLookup(m => m.Template, m => m.Language);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private static Task<List<(string Template, string Language)>> Promised(ApplicationHouse house) => house.With(async db =>
            (await db.Set<OutgoingMessage>().Where(m => m.State != MessageState.Discarded).ToListAsync()).ConvertAll(m => (m.Template, m.Language.Code)));

        private static async Task InTheFund(ApplicationHouse house)
        {
            var ana = await Populate(house);
            // Two who read English: one wants Luis's address, one says to be Ana. What they are told themselves is not looked at.
            house.Caller.Language = Language.English;
            await house.RegisterAndActivate("mary@correo.example", "52000222");
            var stranger = (await house.RegisterAndActivate("eve@correo.example", ana.DocumentNumber)).AccountId;
            await house.RunJobs();
            await house.With(db => db.Set<OutgoingMessage>().ExecuteDeleteAsync());

            house.Caller.Language = Language.Spanish;
            await house.RegisterAndActivate(ana.Email!, "52000333");
            await house.RegisterAndActivate(Luis, "52000111");
            await house.Register("pedro@correo.example", "52000444");
            await house.RunJobs();
            house.Clock.Pass(TimeSpan.FromHours(1));

            house.Caller.Language = Language.English;
            await FailsToVerify(house, stranger);
            await house.Send(new ResendActivation("pedro@correo.example"));
            await house.Register(Luis, "52000555");
            await InvitesAgain(house, "marta@gestion.example");
            await house.IsIn("mary@correo.example");
            (await house.Send(new RequestEmailChange(Luis, Right))).Succeeded.ShouldBeTrue();
            house.IsNobody();
            await house.Send(new RequestPasswordReset(Luis));
            for (var i = 0; i < Policy.Lockout.Threshold; i++)
                await house.SignsIn(Luis, "no es esta");
            house.Clock.Pass(TimeSpan.FromHours(1));
            await ChangesEverything(house);
            await house.RunJobs();
        }

        /// <summary>Marta was invited in Spanish; whoever invites her again reads English.</summary>
        private static async Task InvitesAgain(ApplicationHouse house, string marta)
        {
            house.Caller.Language = Language.Spanish;
            await house.Invites(marta, StaffRole.Agent);
            house.Caller.Language = Language.English;
            await house.IsStaff(StaffRole.Administrator);
            (await house.Send(new InviteStaff(marta, StaffRole.Agent))).Succeeded.ShouldBeTrue();
            house.Caller.As = null;
        }

        /// <summary>Who reads English proves to be Ana; Ana's mailbox, and somebody who had only typed her number, read Spanish.</summary>
        private static async Task WhenSomebodyProves(ApplicationHouse house)
        {
            var ana = await Populate(house);
            Task<int> Renumber(string number) => house.With(db => db.Set<Person>().Where(p => p.Id == ana.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.DocumentNumber, number)));
            await house.RegisterAndActivate(ana.Email!, "52000333");
            await Renumber("1");
            await house.RegisterAndActivate("rosa@correo.example", ana.DocumentNumber);
            await Renumber(ana.DocumentNumber);
            house.Caller.Language = Language.English;
            var proves = (await house.RegisterAndActivate("mary@correo.example", ana.DocumentNumber)).AccountId;
            await house.RunJobs();
            await house.With(db => db.Set<OutgoingMessage>().ExecuteDeleteAsync());
            await house.Send(new StartVerification(await house.TicketFor(proves)));
            var asked = (await house.Send(new GetVerification(await house.TicketFor(proves)))).Value.Questions!;
            await house.Send(new AnswerVerificationQuestions(await house.TicketFor(proves),
                asked.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value == ValueOf(q.Fact, 0)).Id), 3));
            // The welcome is hers, and English.
            await house.With(db => db.Set<OutgoingMessage>().Where(m => m.Template == nameof(WelcomeMail)).ExecuteDeleteAsync());
        }

        /// <summary>Luis files in Spanish, with the account and without; staff who read English do the rest.</summary>
        private static async Task WithCases(ApplicationHouse house)
        {
            var ana = await Populate(house);
            var blocked = (await house.RegisterAndActivate(Luis, ana.DocumentNumber)).AccountId;
            await FailsToVerify(house, blocked);
            await house.With(db => db.Set<OutgoingMessage>().ExecuteDeleteAsync());
            await house.RegisterAndActivate("rosa@correo.example", "52000777");
            var who = new FilerData(FilerKind.Identified, "Luis", DocumentType.CC, ana.DocumentNumber, Luis);
            var homes = 0;
            async Task<Guid> Files(FilerData filer, CaseKind kind = CaseKind.Petition, AnswerWay way = AnswerWay.Email)
            {
                house.Caller.Address = $"198.51.{++homes}.7";
                return (await house.Send(new FileCase(Guid.CreateVersion7(), kind, filer, way, "Subsidio", "No llegó.", true))).Value.Id;
            }

            var (asked, moved, letGo, unlock, question) = (await Files(who), await Files(who), await Files(who), await Files(who with { Email = "rosa@correo.example" }, CaseKind.Unlock), await Files(who, CaseKind.DataConsultation));
            var attached = await Files(who);
            await house.IsIn("rosa@correo.example");
            var waits = await Files(new FilerData(FilerKind.Account), way: AnswerWay.Portal);
            var wants = (await house.Send(new RequestApp("subsidio", "Acceso a Subsidio", "Mis pagos."))).Value.Id;
            house.IsNobody();
            house.Caller.Language = Language.English;
            await house.IsStaff(StaffRole.Supervisor);
            async Task Does(Guid id, Func<int, MediatR.IRequest<Result>> message) => (await house.Send(message(await house.VersionOf(id)))).Failures.ShouldBeEmpty();
            foreach (var id in new[] { asked, moved, letGo, unlock, question, waits, wants, attached })
                await Does(id, v => new TakeCase(id, v));
            await Does(asked, v => new ExtendCase(asked, v, 5, "Falta."));
            await Does(asked, v => new AnswerCase(asked, v, "Sí."));
            (await house.Send(new AttachToAnswer(attached, "Carta.pdf", new MemoryStream(SampleFiles.Pdf)))).Failures.ShouldBeEmpty();
            await Does(attached, v => new AnswerCase(attached, v, "Va."));
            await Does(waits, v => new AnswerCase(waits, v, "Sí."));
            await Does(wants, v => new DecideApp(wants, v, true, "Sí."));
            await Does(question, v => new AskPerson(question, v, "¿Cuál?"));
            await Does(unlock, v => new DecideUnlock(unlock, v, blocked, true, "Cédula", "Lo vimos."));
            await Does(moved, v => new ReclassifyCase(moved, v, CaseKind.Claim, "Es un reclamo."));
            await Does(moved, v => new TransferCase(moved, v, "Alcaldía", "Es competente."));
            await Does(letGo, v => new AskPerson(letGo, v, "¿Cuál?"));
            await Watches(house);
            house.Clock.Pass(TimeSpan.FromDays(60));
            await house.Send(new WithdrawCase(letGo));
            await house.RunJobs();
            await house.Send(new RecordDelivery(unlock));
        }

        /// <summary>A day is declared off by an administrator who reads English; who is reminded was hired in Spanish.</summary>
        private static async Task Watches(ApplicationHouse house)
        {
            house.Caller.Language = Language.Spanish;
            await house.Hires("lector@gestion.example", StaffRole.Supervisor);
            house.Caller.Language = Language.English;
            await house.IsStaff(StaffRole.Administrator);
            await house.With(db => db.Set<Domain.Staff.StaffMember>().Where(m => m.Email != "lector@gestion.example").ExecuteUpdateAsync(s => s.SetProperty(m => m.State, StaffState.Disabled)));
            (await house.Send(new ChangeCalendar(1, Domain.Portal.Colombia.Today(house.Clock).AddDays(2), DayChange.Off, "Paro.", true))).Failures.ShouldBeEmpty();
            await house.RunJobs();
            await house.Send(new RedateCases());
            await house.RunJobs();
            for (var day = 0; day < 14; day++)
            {
                house.Clock.Pass(TimeSpan.FromDays(1));
                await house.Send(new RemindCases());
                await house.RunJobs();
            }
        }

        private static async Task FailsToVerify(ApplicationHouse house, Guid account)
        {
            await house.Send(new StartVerification(await house.TicketFor(account)));
            while ((await house.Send(new GetVerification(await house.TicketFor(account)))).Value is { Questions: { } asked, AttemptsLeft: var left })
                await house.Send(new AnswerVerificationQuestions(await house.TicketFor(account),
                    asked.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value != ValueOf(q.Fact, 0)).Id), left));
            await house.RunJobs();
        }

        private static async Task ChangesEverything(ApplicationHouse house)
        {
            const string moved = "luis.nuevo@correo.example";
            var phone = await house.EnablesFactor(Luis);
            var (codes, spare) = (phone.Sheet, (await house.Send(new RenewRecoveryCodes(Right, phone.Code()))).Value);
            house.IsNobody();
            var progress = (await house.SignsIn(Luis)).Ticket!;
            house.IsAsked((await house.Answers(progress, spare[0].Reveal())).Value);
            codes.ShouldNotContain(spare[0].Reveal());
            (await house.Send(new DisableSecondFactor(Right, spare[1].Reveal()))).Succeeded.ShouldBeTrue();
            await house.AddsPasskey();
            (await house.Send(new RemovePasskey((await house.Send(new ListPasskeys())).Value.Keys[0].Id, Right))).Succeeded.ShouldBeTrue();
            (await house.Send(new ChangePhone("301 765 4321", Right))).Succeeded.ShouldBeTrue();
            (await house.Send(new RequestEmailChange(moved, Right))).Succeeded.ShouldBeTrue();
            await house.RunJobs();
            (await house.Send(new ConfirmEmailChange(house.Postman.LinkTo(moved, "/cuenta/correo/confirmar")))).Succeeded.ShouldBeTrue();
            (await house.Send(new ChangePassword(Right, Next, Next))).Succeeded.ShouldBeTrue();
            (await house.Send(new CloseAccount(Next))).Succeeded.ShouldBeTrue();
            await house.RunJobs();
            house.Clock.Pass(Policy.Closing.Grace + TimeSpan.FromDays(1));
            (await house.Send(new EraseClosedAccounts())).Succeeded.ShouldBeTrue();
        }

        /// <summary>Staff were hired in Spanish, and read English pages by now.</summary>
        private static async Task AtTheDesk(ApplicationHouse house)
        {
            var luis = (await house.RegisterAndActivate(Luis, "52000111")).AccountId;
            var marta = await house.Hires(DeskSteps.Marta, StaffRole.Supervisor);
            await house.Hires(DeskSteps.Eva, StaffRole.Supervisor);
            house.Caller.Language = Language.English;
            var code = await house.GivesPaper(luis, MendKind.Mailbox);
            (await house.Send(new MendMailbox(code, Luis, "luis.nuevo@correo.example", Next, Next))).Succeeded.ShouldBeTrue();
            for (var i = 0; i < Policy.Lockout.Threshold; i++)
                await house.GivesPassword(marta.Email, "no es esta");
            await house.Asks(DeskSteps.Eva);
            (await house.Send(new DisableAccount(luis, "Lo pidió."))).Succeeded.ShouldBeTrue();
            (await house.Send(new EnableAccount(luis, "Lo pidió."))).Succeeded.ShouldBeTrue();
            await house.Asks("ana@gestion.example", StaffRole.Administrator);
            (await house.Send(new AskStaffFactorReset(marta.Id))).Succeeded.ShouldBeTrue();
            await house.Asks(DeskSteps.Eva, StaffRole.Administrator);
            (await house.Send(new ResetStaffFactor(marta.Id))).Succeeded.ShouldBeTrue();
            (await house.Send(new DisableStaff(marta.Id))).Succeeded.ShouldBeTrue();
        }

        private static async Task InTheClinic(ApplicationHouse house)
        {
            await Populate(house, people: 1);
            await house.RegisterAndActivate(SamplePortals.Patient("ana.lucia"));
            await house.Register(SamplePortals.Patient("nadie", Nobody));
            await house.RunJobs();
            house.Clock.Pass(TimeSpan.FromHours(1));

            house.Caller.Language = Language.English;
            await house.Send(new ResendActivation(Nobody, "nadie"));
            await house.Send(new RemindUsernames(SamplePortals.OnRecord));
            await house.Send(new RequestPasswordReset(SamplePortals.OnRecord, "ana.lucia"));
            await house.RunJobs();
            (await house.Send(new IssueTemporaryPassword(house.Postman.LinkTo(SamplePortals.OnRecord, "/recuperar/confirmar")))).Succeeded.ShouldBeTrue();
            await house.IsIn("ana.lucia");
            (await house.Send(new RequestEmailChange(Nobody, Right))).Succeeded.ShouldBeTrue();
            await house.RunJobs();
        }
    }
}
