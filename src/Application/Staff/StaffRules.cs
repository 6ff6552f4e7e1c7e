using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Shapes that messages about staff share.</summary>
internal static class StaffRules
{
    /// <summary>One that there is, and that was chosen: none is given by leaving it out.</summary>
    public static IRuleBuilderOptions<T, StaffRole?> Role<T>(this IRuleBuilder<T, StaffRole?> rule) =>
        rule.Must(r => r is { } role && Enum.IsDefined(role)).WithErrorCode("common.required");
}
