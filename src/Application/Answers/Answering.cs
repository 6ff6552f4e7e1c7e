using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Answers;

/// <summary>How an answer is given to one case, whether alone or with others: its own held mail with the files that wait for it, its own line, and no draft is left.</summary>
internal sealed class Answering(CaseDesk desk, CaseLetters letters, AnswerDrafts drafts, AnswerFiles files)
{
    public async Task<Result> Give(Case one, string answer, int seen, CaseRules rules, CancellationToken stop, bool deniesAccess = false)
    {
        var sent = await files.Send(one.Id, desk.StaffId, stop);
        var mail = await letters.Answer(one, answer, AnswerCase.Held, stop, sent);
        var answered = one.Answer(answer, mail, desk.StaffId, seen, rules, desk.Now, deniesAccess);
        if (answered.Succeeded)
            await drafts.Forget(one.Id, desk.StaffId, stop);
        return answered;
    }
}
