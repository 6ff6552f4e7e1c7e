namespace Ventanilla.WebUI.Common;

/// <summary>Where a person is in a flow; the names are keys of Site.resx.</summary>
public sealed record StepsView(int Current, IReadOnlyList<string> Names)
{
    public static StepsView Registration(int current) =>
        new(current, ["Steps.Document", "Steps.Data", "Steps.Confirm", "Steps.Mail"]);
}
