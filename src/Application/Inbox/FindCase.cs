using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Which case an address names by its number.</summary>
/// <param name="Number">As it stands in the address, or as somebody typed it.</param>
public sealed record FindCase(string Number) : IQuery<Result<Guid>>, IStaffOnly
{
    public string Action => "find_case";
    public Permission Needs => Permission.ReadCases;
}

internal sealed class FindCaseHandler(IReads reads) : IRequestHandler<FindCase, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(FindCase request, CancellationToken cancellationToken) => Radicado.Read(request.Number) is { } radicado
        && await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).Select(c => c.Id), cancellationToken) is var id && id != Guid.Empty ? id : CaseFailures.NotFound;
}
