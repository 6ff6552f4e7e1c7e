using Ventanilla.Application.Answers;
using Ventanilla.Application.People.Samples;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Cases.Samples;

/// <summary>Files made-up cases of all kinds and ages, so that somebody new can try the inbox: with a tutela whose hours run, whose answer is begun with a template, where there is
/// somebody of staff to begin it. They are driven by the verbs of real ones, at the times of long ago;
/// nobody is written to. A database that has any case is left alone.</summary>
public sealed record FileSampleCases(int Count) : ICommand<Result<int>>, IHostOnly, IAudited
{
    public string Action => "file_sample_cases";
}

internal sealed class FileSampleCasesHandler(
    IRepository<Case> cases, IRepository<RadicadoYear> years, IRepository<StaffMember> staff, IReads reads, IRepository<CalendarVersion> calendars,
    IRepository<FigureClock> figures, IRepository<AnswerTemplate> templates, AnswerDrafts drafts, TimeProvider clock)
    : IRequestHandler<FileSampleCases, Result<int>>
{
    private const ulong Seed = 20_261_127;
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(75);

    public async Task<Result<int>> Handle(FileSampleCases request, CancellationToken cancellationToken)
    {
        if (await cases.Count(new CaseSpecs.Any(), cancellationToken) > 0)
            return 0;
        var (rules, now, chance) = (await Rules(cancellationToken), clock.GetUtcNow(), new SampleChance(Seed));
        var worker = (await staff.List(new StaffSpecs.All(), cancellationToken)).Select(s => (Guid?)s.Id).FirstOrDefault();
        Dictionary<int, RadicadoYear> numbers = [];
        for (var i = 0; i < request.Count; i++)
        {
            // In the order of their numbers.
            var at = now - Oldest * (1 - (i + chance.Below(100) / 100.0) / request.Count);
            var year = Colombia.Day(at).Year;
            if (!numbers.TryGetValue(year, out var last))
            {
                last = await years.Take(new RadicadoSpecs.OfYear(year), cancellationToken);
                if (last is null)
                    years.Add(last = RadicadoYear.Begin(year));
                numbers.Add(year, last);
            }

            var one = SampleTutela.Is(i, request.Count) ? SampleTutela.Of(last.Next(), worker, rules, at, now) : SampleCase.Of(chance, last.Next(), worker, rules, at, now);
            if (!one.Succeeded)
                return Result<int>.Failed(one.Failures);
            cases.Add(one.Value);
            if (worker is { } staffId && one.Value is { Kind: CaseKind.Tutela, IsOpen: true } open)
                await drafts.Keep(open.Id, staffId, SampleTemplates.For(open, SampleTemplates.Report)!, cancellationToken);
        }

        if (worker is { } writer)
            foreach (var template in SampleTemplates.WrittenBy(writer, now))
                templates.Add(template);

        // They are of days that are counted already: the figures begin anew with the first of them.
        await figures.DeleteWhere(new FigureSpecs.Clock(), cancellationToken);
        return request.Count;
    }

    /// <summary>What is kept, or else those of a portal that says nothing of its own: a command of the host reads no policy. These are not kept, for the
    /// first ones are the policy's.</summary>
    private async Task<CaseRules> Rules(CancellationToken stop)
    {
        var policy = new CasePolicy();
        var calendar = (await calendars.Find(new CalendarSpecs.Last(), stop))?.Calendar ?? BusinessCalendar.First(policy.ClosesAt, policy.SaturdaysCount);
        var versions = await reads.List(reads.Of<GoalVersion>().OrderBy(g => g.Version).Select(g => g.Goals), stop);
        return new(calendar, versions.Count > 0 ? versions : [policy.FirstGoals]);
    }
}
