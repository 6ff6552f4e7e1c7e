using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

/// <summary>Judges the registration form before anything is created, and answers with the ticket that <see cref="RegisterUser"/> asks for, so that
/// the password itself is held nowhere between two steps. A username that is taken is told, with free ones like it.</summary>
/// <param name="RegistrationId">The number of the form.</param>
/// <param name="Before">The same form as it was judged before: whoever only mends a field of it is asked neither for the conditions nor, while no name or address
/// changes that the password is bound to or must not be built on, for the password again.</param>
public sealed record CheckRegistration(
    Guid RegistrationId, RegistrationData Data, Secret? Password, Secret? Confirmation, bool AcceptsTerms, bool AcceptsDataTreatment, JudgedForm? Before = null)
    : IQuery<Result<string>>;

/// <param name="Ticket">What <see cref="CheckRegistration"/> answered.</param>
public sealed record JudgedForm(RegistrationData Data, string Ticket);

internal sealed class CheckRegistrationValidator : AbstractValidator<CheckRegistration>
{
    public CheckRegistrationValidator(PasswordCheck check, PortalPolicy policy, TimeProvider clock)
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
    PasswordHasher hasher, UsernameCheck usernames, RegistrationTickets tickets, IBudgets budgets, PortalPolicy policy, ICaller caller)
    : IRequestHandler<CheckRegistration, Result<string>>
{
    /// <summary>Forms that come back with something to mend, for each one that becomes a registration.</summary>
    private const int TriesPerRegistration = 5;

    public async Task<Result<string>> Handle(CheckRegistration request, CancellationToken cancellationToken)
    {
        var forms = policy.Budgets.RegistrationsPerAddressPerHour * TriesPerRegistration;
        if (!await budgets.TrySpend(cancellationToken, new Spending("registration form", Network.ClientOf(caller.Address), forms, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        if (policy.Identity.AsksUsername && await usernames.Refuse(Username.Read(request.Data.Username)!, cancellationToken) is { } taken)
            return taken;
        var before = request.Before is { } judged ? tickets.Open(request.RegistrationId, judged.Data, judged.Ticket) : null;
        if (request.Before is not null && before is null)
            return AccountFailures.RegisterAgain;
        var names = NamesOf(request.Data);
        if (request.Password is { } password)
            return tickets.Seal(request.RegistrationId, request.Data, await hasher.Make(password, names, cancellationToken));
        // What a password is recognised by depends on the names that it goes with, and it was judged by the words that were known then.
        var same = names.SequenceEqual(NamesOf(request.Before!.Data)) && !request.Data.Words.Except(request.Before.Data.Words).Any(w => !string.IsNullOrWhiteSpace(w));
        return same ? tickets.Seal(request.RegistrationId, request.Data, before!) : AccountFailures.PasswordAgain;
    }

    private SignInName[] NamesOf(RegistrationData data) => [.. data.Details(policy).NamesOf(policy.Identity.PasswordNames)];
}
