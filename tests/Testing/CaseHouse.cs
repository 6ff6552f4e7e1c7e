using Ventanilla.Application.Cases;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;

namespace Ventanilla.Testing;

/// <summary>What people file, in one line.</summary>
public static class CaseHouse
{
    /// <summary>A petition of Luis, who is not signed in; whoever was asking asks again afterwards.</summary>
    public static async Task<FiledCase> Files(this ApplicationHouse house, FilerKind who = FilerKind.Identified, string name = "Luis Gómez")
    {
        var before = house.Caller.As;
        house.Caller.As = null;
        house.Caller.Address = $"192.0.2.{Random.Shared.Next(1, 250)}";
        var filed = await house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Petition,
            new FilerData(who, name, DocumentType.CC, "52000111", "luis@correo.example"), AnswerWay.Email, "Mi subsidio", "No llegó.", true));
        house.Caller.As = before;
        return filed.Value;
    }
}
