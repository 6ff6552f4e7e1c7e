using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>In which language the caller's mails are written from now on. The pages follow the browser and its own choice, not this.</summary>
/// <param name="Language">The code of one that the portal speaks.</param>
public sealed record ChooseLanguage(string Language) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "choose_language";
}

internal sealed class ChooseLanguageValidator : AbstractValidator<ChooseLanguage>
{
    public ChooseLanguageValidator() => RuleFor(m => m.Language).Must(v => Language.Find(v) is not null).WithErrorCode("accounts.language_unknown");
}

internal sealed class ChooseLanguageHandler(IRepository<Account> accounts, ICaller caller) : IRequestHandler<ChooseLanguage, Result>
{
    public async Task<Result> Handle(ChooseLanguage request, CancellationToken cancellationToken) =>
        await accounts.Take(new AccountSpecs.ById(caller.AccountId!.Value), cancellationToken) is { } account
            ? account.ChooseLanguage(Language.Find(request.Language)!) : AccountFailures.NotFound;
}
