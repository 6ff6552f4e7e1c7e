using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.Accounts;

public sealed class AccountCallTests
{
    [Theory]
    [InlineData("Ana", "Rosa", "Ana Lucía Pérez", DocumentType.CC, "ana.perez", "Ana")]
    [InlineData(null, "Rosa", "Ferretería El Puente SAS", DocumentType.NIT, "puente", "Rosa")]
    [InlineData(null, null, "Ferretería El Puente SAS", DocumentType.NIT, "puente", "Ferretería El Puente SAS")]
    [InlineData(null, null, "Ana Lucía Pérez", DocumentType.CC, "ana.perez", "Ana")]
    [InlineData(null, null, "Ana Lucía Pérez", null, "ana.perez", "Ana")]
    [InlineData(null, null, null, DocumentType.CC, "ana.perez", "ana.perez")]
    [InlineData(null, null, null, null, null, "")]
    public void One_is_called_by_the_first_name_and_a_company_by_that_of_its_contact(
        string? first, string? contact, string? full, DocumentType? document, string? username, string called) =>
        Account.Call(first, contact, full, document, username).ShouldBe(called);
}
