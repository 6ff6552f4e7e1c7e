using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Answers;

/// <summary>How an answer is given to one case, whether alone or with others: its own held mail with the files that wait for it, its own line, and no draft is left.</summary>
internal sealed class Answering(CaseDesk desk, IRepository<AppRequest> requests, CaseLetters letters, AnswerDrafts drafts, AnswerFiles files)
{
    public async Task<Result> Give(Case one, string answer, int seen, CaseRules rules, CancellationToken stop, bool deniesAccess = false)
    {
        if (await MustBeDecided(one, stop))
            return AppFailures.ToDecide;
        var sent = await files.Send(one.Id, desk.StaffId, stop);
        var mail = await letters.Answer(one, answer, AnswerCase.Held, stop, sent);
        var answered = one.Answer(answer, mail, desk.StaffId, seen, rules, desk.Now, deniesAccess);
        if (answered.Succeeded)
            await drafts.Forget(one.Id, desk.StaffId, stop);
        return answered;
    }

    /// <summary>What asks for an application is granted or refused, whichever form was sent.</summary>
    public async Task<bool> MustBeDecided(Case one, CancellationToken stop) =>
        one.Kind == CaseKind.AppAccess && await requests.Count(new AppSpecs.OfCase(one.Id), stop) > 0;
}
