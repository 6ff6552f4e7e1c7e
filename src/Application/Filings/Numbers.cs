using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Filings;

/// <summary>The next number of a year. It is drawn as the last thing before the save: the year's row is locked from there to the commit.</summary>
internal sealed class Numbers(IRepository<RadicadoYear> years)
{
    public async Task<Radicado> Draw(int year, CancellationToken stop)
    {
        var row = await years.Take(new RadicadoSpecs.OfYear(year), stop);
        if (row is null)
            years.Add(row = RadicadoYear.Begin(year));
        return row.Next();
    }
}
