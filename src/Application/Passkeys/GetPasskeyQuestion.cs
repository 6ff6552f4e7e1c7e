using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Application.Passkeys;

/// <summary>What a browser asks its person's devices for at a door, as it wants it: JSON. Costs no statement.</summary>
public sealed record GetPasskeyQuestion(PasskeyDoor Door) : IQuery<Result<string>>;

internal sealed class GetPasskeyQuestionHandler(IPasskeyCeremonies ceremonies, PasskeyChallenges challenges, PortalLinks portal) : IRequestHandler<GetPasskeyQuestion, Result<string>>
{
    public Task<Result<string>> Handle(GetPasskeyQuestion request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<string>>(portal.HasPasskeys ? ceremonies.AskToSign(challenges.Draw(request.Door)) : PasskeyFailures.NotOffered);
}
