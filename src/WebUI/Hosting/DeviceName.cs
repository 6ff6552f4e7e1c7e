namespace Ventanilla.WebUI.Hosting;

/// <summary>A browser's long signature in the few words that a person recognises: "Chrome, Android".</summary>
internal static class DeviceName
{
    // The order matters: Edge and Opera also say Chrome, Chrome also says Safari; Android also says Linux.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent) =>
        string.Join(", ", new[] { Name(Browsers, userAgent ?? ""), Name(Systems, userAgent ?? "") }.Where(n => n.Length > 0));

    private static string Name((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "";
}
