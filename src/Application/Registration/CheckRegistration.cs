using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

/// <summary>Judges the registration form before anything is created, and answers with the ticket that <see cref="RegisterUser"/> asks for, so that
/// the password itself is held nowhere between two steps. Whatever is to be mended is told in one round; a username that is taken too, with free
/// ones like it.</summary>
/// <param name="RegistrationId">The number of the form.</param>
public sealed record CheckRegistration(Guid RegistrationId, RegistrationForm Form) : IQuery<Result<string>>;

/// <param name="Before">The same form as it was judged before: whoever only mends a field of it is asked neither for the conditions nor, while no name or address
/// changes that the password is bound to or must not be built on, for the password again.</param>
public sealed record RegistrationForm(
    RegistrationData Data, Secret? Password, Secret? Confirmation, bool AcceptsTerms, bool AcceptsDataTreatment, JudgedForm? Before = null);

/// <param name="Ticket">What <see cref="CheckRegistration"/> answered.</param>
public sealed record JudgedForm(RegistrationData Data, string Ticket);

/// <summary>Of the form and not of the message: the handler asks it, so that what is wrong with the shape does not keep a taken username from being told.</summary>
internal sealed class RegistrationFormValidator : AbstractValidator<RegistrationForm>
{
    public RegistrationFormValidator(PasswordCheck check, PortalPolicy policy, TimeProvider clock)
    {
        RuleFor(m => m.Data).SetValidator(new RegistrationDataValidator(policy, clock));
        When(m => m.Before is null || m.Password is not null, () =>
        {
            RuleFor(m => m.Password).Typed().DependentRules(() => RuleFor(m => m.Password).Judged(m => check.Judge(m.Password!, m.Data.Words)));
            RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
        });
        When(m => m.Before is null, () =>
        {
            RuleFor(m => m.AcceptsTerms).Equal(true).WithErrorCode("accounts.accept_terms");
            RuleFor(m => m.AcceptsDataTreatment).Equal(true).WithErrorCode("accounts.accept_data_treatment");
        });
    }
}

internal sealed class CheckRegistrationHandler(
    IValidator<RegistrationForm> shape, PasswordHasher hasher, UsernameCheck usernames, RegistrationTickets tickets, IBudgets budgets, PortalPolicy policy,
    ICaller caller) : IRequestHandler<CheckRegistration, Result<string>>
{
    /// <summary>Forms that come back with something to mend, for each one that becomes a registration.</summary>
    private const int TriesPerRegistration = 5;

    public async Task<Result<string>> Handle(CheckRegistration request, CancellationToken cancellationToken)
    {
        var form = request.Form;
        List<Failure> toMend = [.. shape.Refusals(form)];
        var username = policy.Identity.AsksUsername ? Username.Read(form.Data.Username) : null;
        // To be told of a username costs the same whatever else is wrong; a form that asks for none and is wrong costs nothing.
        var looks = (toMend.Count == 0 || username is not null) && await budgets.TrySpend(cancellationToken, OneForm);
        if (!looks && toMend.Count == 0)
            return AccountFailures.TooManyRequests;
        if (looks && username is not null && await usernames.Refuse(username, cancellationToken) is { } taken)
            toMend.Add(taken);

        var before = form.Before is { } judged ? tickets.Open(request.RegistrationId, judged.Data, judged.Ticket) : null;
        if (form.Before is not null && before is null)
            return AccountFailures.RegisterAgain;
        if (form.Password is null && NeedsItAgain(form, form.Before!.Data))
            toMend.Add(AccountFailures.PasswordAgain);
        if (toMend.Count > 0)
            return Result<string>.Failed(toMend);
        var credential = form.Password is { } password ? await hasher.Make(password, NamesOf(form.Data), cancellationToken) : before!;
        return tickets.Seal(request.RegistrationId, form.Data, credential);
    }

    private Spending OneForm => new(
        "registration form", Network.ClientOf(caller.Address), policy.Budgets.RegistrationsPerAddressPerHour * TriesPerRegistration, TimeSpan.FromHours(1));

    /// <summary>What a password is recognised by depends on the names that it goes with, and it was judged by the words that were known then. Names that cannot be
    /// read are mended first.</summary>
    private bool NeedsItAgain(RegistrationForm form, RegistrationData before) =>
        EmailAddress.Read(form.Data.Email) is not null && (!policy.Identity.AsksUsername || Username.Read(form.Data.Username) is not null)
        && (!NamesOf(form.Data).SequenceEqual(NamesOf(before)) || form.Data.Words.Except(before.Words).Any(w => !string.IsNullOrWhiteSpace(w)));

    private SignInName[] NamesOf(RegistrationData data) => [.. data.Details(policy).NamesOf(policy.Identity.PasswordNames)];
}
