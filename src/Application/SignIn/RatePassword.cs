
namespace Ventanilla.Application.SignIn;

/// <summary>Says, while a password is typed, how strong it is (0 to 4), by the same judge that will accept or refuse it.</summary>
public sealed record RatePassword(Secret Password) : IQuery<Result<int>>;

internal sealed class RatePasswordHandler(PasswordCheck check) : IRequestHandler<RatePassword, Result<int>>
{
    public Task<Result<int>> Handle(RatePassword request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<int>>(request.Password.Reveal().Length > 1024 ? 0 : check.Rate(request.Password, []));
}
