using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>One case of the caller's own, with its timeline as the person sees it. Notes of staff are in another table, and who works on it is left out.</summary>
public sealed record GetMyCase(string Number) : IQuery<Result<MyCaseFile>>, ISignedIn
{
    public string Action => "get_my_case";
}

/// <param name="MayAdd">It is open.</param>
public sealed record MyCaseFile(MyCase Head, string Text, IReadOnlyList<CaseDetail> Details, IReadOnlyList<MyCaseEntry> Timeline, LegalClock? Law, bool MayAdd);

/// <param name="Detail">As <see cref="CaseEntry.Detail"/>.</param>
public sealed record MyCaseEntry(DateTimeOffset At, CaseStep Step, CaseAuthor Author, string? Text, string? Detail);

internal sealed class GetMyCaseHandler(IReads reads, ICaller caller) : IRequestHandler<GetMyCase, Result<MyCaseFile>>
{
    public async Task<Result<MyCaseFile>> Handle(GetMyCase request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return CaseFailures.NotFound;
        var id = caller.AccountId!.Value;
        var found = await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).Where(c => c.AccountId == id).Select(c => new
        {
            c.Id, c.Text, c.Details, c.Law,
            Head = new MyCase(radicado.ToString(), c.Kind, c.State, c.Subject, c.FiledAt, c.DueOn, c.TermRests),
        }), cancellationToken);
        if (found is null)
            return CaseFailures.NotFound;
        var timeline = await reads.List(reads.Of(new CaseSpecs.TimelineForPerson(found.Id))
            .Select(e => new MyCaseEntry(e.At, e.Step, e.Author, e.Text, e.Detail)), cancellationToken);
        return new MyCaseFile(found.Head, found.Text, found.Details, timeline, found.Law,
            found.Head.State is CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson);
    }
}
