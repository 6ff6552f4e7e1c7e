using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Judges the registration form before anything is created, and answers with the ticket that <see cref="RegisterUser"/> asks for, so that
/// the password itself is held nowhere between two steps. A username that is taken is told, with free ones like it.</summary>
/// <param name="RegistrationId">The number of the form.</param>
public sealed record CheckRegistration(
    Guid RegistrationId, RegistrationData Data, Secret? Password, Secret? Confirmation, bool AcceptsTerms, bool AcceptsDataTreatment) : IQuery<Result<string>>;

internal sealed class CheckRegistrationValidator : AbstractValidator<CheckRegistration>
{
    public CheckRegistrationValidator(PortalPolicy policy, TimeProvider clock)
    {
        RuleFor(m => m.Data).SetValidator(new RegistrationDataValidator(policy, clock));
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
        RuleFor(m => m.AcceptsTerms).Equal(true).WithErrorCode("accounts.accept_terms");
        RuleFor(m => m.AcceptsDataTreatment).Equal(true).WithErrorCode("accounts.accept_data_treatment");
    }
}

internal sealed class CheckRegistrationHandler(
    PasswordHasher hasher, PasswordCheck check, UsernameCheck usernames, RegistrationTickets tickets, IBudgets budgets, PortalPolicy policy, ICaller caller)
    : IRequestHandler<CheckRegistration, Result<string>>
{
    /// <summary>Forms that come back with something to mend, for each one that becomes a registration.</summary>
    private const int TriesPerRegistration = 5;

    public async Task<Result<string>> Handle(CheckRegistration request, CancellationToken cancellationToken)
    {
        var forms = policy.Budgets.RegistrationsPerAddressPerHour * TriesPerRegistration;
        if (!await budgets.TrySpend(cancellationToken, new Spending("registration form", Network.ClientOf(caller.Address), forms, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        List<Failure> lacks = [.. check.Judge(request.Password!, request.Data.Words)];
        if (policy.Identity.AsksUsername && await usernames.Refuse(Username.Read(request.Data.Username)!, cancellationToken) is { } taken)
            lacks.Add(taken);
        if (lacks.Count > 0)
            return Result<string>.Failed(lacks);
        var names = request.Data.Details(policy).NamesOf(policy.Identity.PasswordNames);
        return tickets.Seal(request.RegistrationId, request.Data, await hasher.Make(request.Password!, names, cancellationToken));
    }
}
