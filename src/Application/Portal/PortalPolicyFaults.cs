using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Portal;

/// <summary>Every contradiction in a policy, all at once, so that whoever writes one mends it in one go.</summary>
public static class PortalPolicyFaults
{
    public static IReadOnlyList<string> Of(PortalPolicy policy, bool development) =>
    [
        .. Identity(policy.Identity), .. Registration(policy), .. Password(policy, development), .. Verification(policy), .. Times(policy),
        .. Budgets(policy.Budgets), .. Cases(policy.Cases), .. Texts(policy), .. Colours(policy.Organisation.Colours),
        .. Connections.ConnectionPolicyFaults.Of(policy),
    ];

    private static IEnumerable<string> Cases(CasePolicy cases)
    {
        if (cases.Hours.Count > 0 && !Domain.Terms.WorkingHours.Of(cases.Hours).Succeeded)
            yield return "Cases:Hours: each shift ends after it begins, and no two of a day overlap.";
        if (cases.GoalHours.Values.Concat(cases.GoalDays.Values).Concat(cases.SupportGoalHours.Values).Any(g => g < 1))
            yield return "Cases: a goal of GoalHours, GoalDays or SupportGoalHours is at least 1.";
        if (!Sorted([.. cases.SupportGoalHours.OrderByDescending(g => g.Key).Select(g => g.Value)]))
            yield return "Cases:SupportGoalHours promises more to whoever is held up less.";
        if (Repeats(cases.ReportColumns))
            yield return "Cases:ReportColumns names a column twice.";
        if (cases.ReportColumns.Count > 0 && (!cases.ReportColumns.Contains(ReportColumn.Month) || !cases.ReportColumns.Contains(ReportColumn.Received)))
            yield return "Cases:ReportColumns must name Month and Received: the public report tells what came in month by month.";
        if (cases.FilingsPerAddressPerHour < 1 || cases.LookUpsPerAddressPerHour < 1)
            yield return "Cases: FilingsPerAddressPerHour and LookUpsPerAddressPerHour must be at least 1.";
        if (cases.UnlockProposalLasts <= TimeSpan.Zero || cases.UnlockProposalLasts > TimeSpan.FromDays(30))
            yield return "Cases:UnlockProposalLasts must be more than nothing and at most 30 days.";
    }

    private static IEnumerable<string> Identity(IdentityPolicy identity)
    {
        if (identity.SignInWith.Count == 0)
            yield return "Identity:SignInWith is empty: nobody could sign in.";
        if (identity.SignInWith.Except(identity.OneAccountPer).ToArray() is { Length: > 0 } shared)
            yield return $"Identity:OneAccountPer lacks what people sign in with: {string.Join(", ", shared)}. Two accounts would answer to one name.";
        if (identity.OneAccountPer.Contains(Identifier.Username) && !identity.AsksUsername)
            yield return "Identity:OneAccountPer names Username, but SignInWith does not: nobody would be asked for one.";
        if (identity.OneAccountPer.Contains(Identifier.Document) && !identity.AsksDocument)
            yield return "Identity:DocumentTypes is empty, but accounts are told apart by Document.";
        if (identity.SharesEmails && !identity.AsksUsername)
            yield return "Identity:OneAccountPer must name Email, or SignInWith Username: a forgotten password could not be traced to one account.";
        if (Repeats(identity.SignInWith) || Repeats(identity.OneAccountPer) || Repeats(identity.DocumentTypes))
            yield return "Identity: a list names something twice.";
    }

    private static IEnumerable<string> Registration(PortalPolicy policy)
    {
        var (registration, identity) = (policy.Registration, policy.Identity);
        if (Repeats(registration.Fields))
            yield return "Registration:Fields names a field twice.";
        if (registration.Fields.Contains(RegistrationField.FullName) == registration.Fields.Contains(RegistrationField.FirstName))
            yield return "Registration:Fields must name either FullName or FirstName: a portal speaks to people by their name.";
        if (registration.Fields.Contains(RegistrationField.FullName) && registration.Fields.Any(f => f is RegistrationField.SecondName or RegistrationField.FirstSurname or RegistrationField.SecondSurname))
            yield return "Registration:Fields names FullName and a part of it.";
        if (registration.SecondDatum != SecondDatum.None && !identity.AsksDocument)
            yield return "Registration:SecondDatum looks up a document, but Identity:DocumentTypes is empty.";
        if (registration.SecondDatum != SecondDatum.None && identity.DocumentTypes.Contains(Domain.People.DocumentType.NIT))
            yield return "Registration:SecondDatum asks for a date of a person, which a company with a NIT has not: leave NIT out of Identity:DocumentTypes.";
        if (registration.AfterActivation == AfterActivation.Questions && !identity.OneAccountPer.Contains(Identifier.Document))
            yield return "Registration:AfterActivation is Questions, but Identity:OneAccountPer lacks Document: a person on record could be many accounts.";
        if (registration.SecondDatum != SecondDatum.None && registration.AfterActivation != AfterActivation.Questions)
            yield return "Registration:SecondDatum shows what is on record, but AfterActivation is not Questions: nobody would prove to be that person.";
    }

    private static IEnumerable<string> Password(PortalPolicy policy, bool development)
    {
        if (policy.Password.Rule.MinLength is < PasswordRule.Floor or > 64)
            yield return $"Password:Rule:MinLength must be between {PasswordRule.Floor} and 64, and is {policy.Password.Rule.MinLength}.";
        if (policy.Password.Iterations < 220_000 && !(development && policy.Password.Iterations > 0))
            yield return $"Password:Iterations must be at least 220000 outside Development, and is {policy.Password.Iterations}.";
        if (policy.Lockout is not { Threshold: >= 3 and <= 10, LongestMinutes: >= 1 } || policy.Lockout.HardStop <= policy.Lockout.Threshold)
            yield return "Lockout: Threshold must be 3 to 10, LongestMinutes at least 1, HardStop above Threshold.";
    }

    private static IEnumerable<string> Verification(PortalPolicy policy)
    {
        var rule = policy.Verification;
        if (!rule.Enabled || policy.Registration.AfterActivation != AfterActivation.Questions)
            yield break;
        if (rule.Questions < ChallengeRule.FewestQuestions)
            yield return $"Verification:Questions must be at least {ChallengeRule.FewestQuestions}, and is {rule.Questions}.";
        if (rule.Options is < ChallengeRule.FewestOptions or > 10)
            yield return $"Verification:Options must be between {ChallengeRule.FewestOptions} and 10, and is {rule.Options}.";
        if (rule.Attempts is < 1 or > 5)
            yield return $"Verification:Attempts must be between 1 and 5, and is {rule.Attempts}.";
        if (rule.Facts.Distinct().Count() < rule.Questions)
            yield return $"Verification:Facts names {rule.Facts.Distinct().Count()} kinds, fewer than the {rule.Questions} questions to ask.";
        if (rule.Facts.Except(Application.Verification.FactKinds.Known).ToArray() is { Length: > 0 } unknown)
            yield return $"Verification:Facts names kinds that have no question text: {string.Join(", ", unknown)}.";
        if (rule is { Options: > 1, Questions: > 0, Attempts: > 0 } && rule.Odds > ChallengeRule.HighestOdds)
            yield return $"Verification: guessing passes with {rule.Odds:P3}, above the bound of {ChallengeRule.HighestOdds:P1}: ask more questions or offer more options.";
        if (rule.BreakerFailuresPerNetworkPerHour < rule.Attempts || 2 * rule.BreakerFailuresPerNetworkPerHour > rule.BreakerFailuresPerHour)
            yield return "Verification:BreakerFailuresPerNetworkPerHour must be at least Attempts, and at most half of BreakerFailuresPerHour: one network would pause everybody.";
        if (rule.Time < TimeSpan.FromMinutes(2) || rule.Window < TimeSpan.FromDays(1) || rule.BreakerFailuresPerHour < 1)
            yield return "Verification: Time must be at least 2 minutes, Window at least a day, BreakerFailuresPerHour at least 1.";
    }

    private static IEnumerable<string> Times(PortalPolicy policy)
    {
        if (policy.Registration.ActivationLink <= TimeSpan.Zero || policy.Registration.ActivationLink > TimeSpan.FromDays(3))
            yield return "Registration:ActivationLink must be above zero and at most 3 days.";
        if (policy.Registration.NeverActivated < policy.Registration.ActivationLink)
            yield return "Registration:NeverActivated must not be shorter than ActivationLink.";
        if (policy.Recovery.ResetLink <= TimeSpan.Zero || policy.Recovery.ResetLink > TimeSpan.FromHours(2))
            yield return "Recovery:ResetLink must be above zero and at most 2 hours.";
        if (policy.Recovery.TemporaryPassword <= TimeSpan.Zero || policy.Recovery.TemporaryPassword > TimeSpan.FromHours(2))
            yield return "Recovery:TemporaryPassword must be above zero and at most 2 hours.";
        if (policy.Recovery.PaperCode <= TimeSpan.Zero || policy.Recovery.PaperCode > TimeSpan.FromDays(7))
            yield return "Recovery:PaperCode must be above zero and at most 7 days.";
        if (policy.Closing.Grace < TimeSpan.FromDays(1) || policy.Closing.Grace > TimeSpan.FromDays(90))
            yield return "Closing:Grace must be 1 to 90 days.";
        if (policy.Sessions.Idle <= TimeSpan.Zero || policy.Sessions.Idle > policy.Sessions.Absolute || policy.Sessions.Remembered < policy.Sessions.Absolute)
            yield return "Sessions: Idle must be above zero and at most Absolute, and Remembered at least Absolute.";
    }

    private static IEnumerable<string> Budgets(BudgetPolicy budgets)
    {
        (string Setting, int Limit)[] all =
        [
            (nameof(budgets.MailsPerAddressPerHour), budgets.MailsPerAddressPerHour), (nameof(budgets.PostsPerAddressPerMinute), budgets.PostsPerAddressPerMinute),
            (nameof(budgets.LookUpsPerDocumentPerDay), budgets.LookUpsPerDocumentPerDay), (nameof(budgets.LookUpsPerAddressPerHour), budgets.LookUpsPerAddressPerHour),
            (nameof(budgets.LookUpsPerNetworkPerHour), budgets.LookUpsPerNetworkPerHour), (nameof(budgets.LookUpsPerHour), budgets.LookUpsPerHour),
            (nameof(budgets.RegistrationsPerAddressPerHour), budgets.RegistrationsPerAddressPerHour),
            (nameof(budgets.SignInsPerAddressPerQuarterHour), budgets.SignInsPerAddressPerQuarterHour),
            (nameof(budgets.MailsPerClientPerHour), budgets.MailsPerClientPerHour),
            (nameof(budgets.VerificationsPerAddressPerHour), budgets.VerificationsPerAddressPerHour),
            (nameof(budgets.VerificationsPerNetworkPerHour), budgets.VerificationsPerNetworkPerHour),
            (nameof(budgets.CompaniesPerAccount), budgets.CompaniesPerAccount),
            (nameof(budgets.CaseDraftsPerAddressPerHour), budgets.CaseDraftsPerAddressPerHour),
            (nameof(budgets.CaseFilesPerAddressPerHour), budgets.CaseFilesPerAddressPerHour),
        ];
        if (all.Where(b => b.Limit < 1).Select(b => b.Setting).ToArray() is { Length: > 0 } none)
            yield return $"Budgets must be at least 1, or everybody is refused: {string.Join(", ", none)}.";
        if (budgets.MailsPerMailboxPerHour < 4 * budgets.MailsPerAddressPerHour)
            yield return "Budgets:MailsPerMailboxPerHour must be at least four times MailsPerAddressPerHour: one network would use up what is its owner's.";
        if (budgets.ResendCooldown <= TimeSpan.Zero || budgets.ResendCooldown > TimeSpan.FromHours(1))
            yield return "Budgets:ResendCooldown must be above zero and at most an hour.";
    }

    private static bool Repeats<T>(IReadOnlyList<T> list) => list.Distinct().Count() != list.Count;

    private static IEnumerable<string> Texts(PortalPolicy policy)
    {
        if (string.IsNullOrWhiteSpace(policy.Organisation.Name) || string.IsNullOrWhiteSpace(policy.Organisation.ShortName))
            yield return "Organisation: Name and ShortName are required.";
        if (string.IsNullOrWhiteSpace(policy.Organisation.Phone) || EmailAddress.Read(policy.Organisation.SupportEmail) is null)
            yield return "Organisation: Phone and a valid SupportEmail are required: every page shows a way to reach a person.";
        foreach (var document in new[] { "terms", "data_treatment" })
            if (policy.Registration.Legal.Count(l => l.Document == document && !string.IsNullOrWhiteSpace(l.Version)) != 1)
                yield return $"Registration:Legal must name {document} once, with its version.";
        if (policy.Apps.Select(a => a.Code).Distinct().Count() != policy.Apps.Count)
            yield return "Apps: two offers have the same Code.";
        foreach (var app in policy.Apps)
        {
            if (app.Address is { } address && !AppOffer.IsWeb(address))
                yield return $"Apps: the Address of {app.Code} must be a whole one that begins with https://.";
            if (app.Terms is { } terms && (string.IsNullOrWhiteSpace(terms.Version) || !AppTerms.IsAddress(terms.Address)))
                yield return $"Apps: the Terms of {app.Code} need a Version, and an Address that begins with / or https://.";
        }

        for (var i = 0; i < policy.Faq.Count; i++)
            if (new[] { policy.Faq[i].Question, policy.Faq[i].Answer }.Any(t => t is not { IsWhole: true }))
                yield return $"Faq:{i} needs Question and Answer, each in {LocalText.Names}.";
    }

    private static bool Sorted(int[] hours) => hours.SequenceEqual(hours.Order());

    private static IEnumerable<string> Colours(ColourPolicy colours)
    {
        (string Setting, string Value)[] all =
            [("Brand", colours.Brand), ("OnBrand", colours.OnBrand), ("BrandDark", colours.BrandDark), ("OnBrandDark", colours.OnBrandDark)];
        foreach (var (setting, value) in all.Where(c => !ColourPolicy.IsHex(c.Value)))
            yield return $"Organisation:Colours:{setting} must be written #rrggbb, and is '{value}'.";
        if (!all.All(c => ColourPolicy.IsHex(c.Value)))
            yield break;

        // The colour of the button is that of the links too, which are read on the sheet of the mail.
        foreach (var (setting, value, ground, on) in new[]
                 {
                     ("OnBrand", colours.OnBrand, "Brand", colours.Brand), ("Brand", colours.Brand, ColourPolicy.Sheet, ColourPolicy.Sheet),
                     ("OnBrandDark", colours.OnBrandDark, "BrandDark", colours.BrandDark), ("BrandDark", colours.BrandDark, ColourPolicy.SheetDark, ColourPolicy.SheetDark),
                 })
            if (ColourPolicy.Contrast(value, on) < 4.5)
                yield return $"Organisation:Colours:{setting} on {ground} has a contrast of {ColourPolicy.Contrast(value, on):F2}, below the 4.5 that reading needs.";
    }
}
