using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public class FactFormTests
{
    [Theory]
    [InlineData("1988-05-14", "date")]
    [InlineData("2025-03", "month")]
    [InlineData("3005550001", "digits:10")]
    [InlineData("Contador", "text:mixed:short")]
    [InlineData("CONTADOR", "text:upper:short")]
    [InlineData("contador", "text:lower:short")]
    [InlineData("Analista contable", "text:mixed:medium")]
    [InlineData("Auxiliar administrativo", "text:mixed:long")]
    [InlineData("Profesores", "text:mixed:short")]
    [InlineData("Profesiones", "text:mixed:medium")]
    [InlineData("Auxiliar de servicio", "text:mixed:medium")]
    [InlineData("Auxiliar de servicios", "text:mixed:long")]
    [InlineData("AUXILIAR 2", "text:upper:short")]
    [InlineData("Auxiliar 2", "text:mixed:short")]
    [InlineData("300555000A", "text:upper:short")]
    [InlineData("2025-13", "text:upper:short")]
    [InlineData("14/05/1988", "text:upper:short")]
    public void A_value_has_the_form_of_its_looks(string value, string form) => FactForm.Of(value).ShouldBe(form);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Sin asignar")]
    [InlineData(" SIN ASIGNAR ")]
    [InlineData("n/a")]
    [InlineData("sin información")]
    [InlineData("sin informacio\u0301n")]
    [InlineData("Sin asignar.")]
    [InlineData("N.A.")]
    [InlineData("#N/A")]
    [InlineData("#¡REF!")]
    [InlineData("...")]
    public void What_says_nothing_is_empty(string? value) => FactForm.IsEmpty(value).ShouldBeTrue();

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void However_many_full_stops_follow_up_to_twenty_signs(int signs, bool empty) => FactForm.IsEmpty("Sin asignar".PadRight(signs, '.')).ShouldBe(empty);

    [Theory]
    [InlineData("0")]
    [InlineData("Ninguno de los anteriores")]
    [InlineData("Sin")]
    public void What_says_something_is_not(string value) => FactForm.IsEmpty(value).ShouldBeFalse();
}
