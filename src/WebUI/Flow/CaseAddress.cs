using Microsoft.AspNetCore.Http.Extensions;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;

namespace Ventanilla.WebUI.Flow;

/// <summary>A view of the inbox as its address says it, and back: whoever copies the address has the view. What it does not know is passed over.</summary>
internal static class CaseAddress
{
    public const string Kind = "tipo", State = "estado", Owner = "de", Time = "tiempo", Text = "q", Order = "orden", After = "despues", Act = "hacer", Done = "hecho", Snoozed = "pospuestos", Flag = "marca";

    /// <summary>The longest text that is looked for; an address has to fit into a cookie on the way to the door.</summary>
    private const int LongestText = 200;

    public static readonly IReadOnlyDictionary<CaseKind, string> Kinds = new Dictionary<CaseKind, string>
    {
        [CaseKind.Petition] = "peticion", [CaseKind.Complaint] = "queja", [CaseKind.Claim] = "reclamo", [CaseKind.Suggestion] = "sugerencia",
        [CaseKind.Compliment] = "felicitacion", [CaseKind.Denunciation] = "denuncia", [CaseKind.InformationRequest] = "informacion",
        [CaseKind.Consultation] = "consulta", [CaseKind.DataConsultation] = "datos-consulta", [CaseKind.DataClaim] = "datos-reclamo",
        [CaseKind.DataCorrection] = "datos-correccion", [CaseKind.Unlock] = "desbloqueo", [CaseKind.Support] = "soporte",
        [CaseKind.AppAccess] = "aplicacion", [CaseKind.Tutela] = "tutela",
    };

    public static readonly IReadOnlyDictionary<CaseState, string> States = new Dictionary<CaseState, string>
    {
        [CaseState.Received] = "recibido", [CaseState.InProgress] = "en-tramite", [CaseState.WaitingForPerson] = "esperando", [CaseState.Answered] = "respondido",
        [CaseState.Closed] = "cerrado", [CaseState.Withdrawn] = "desistido", [CaseState.Transferred] = "trasladado",
    };

    public static readonly IReadOnlyDictionary<CaseOwner, string> Owners = new Dictionary<CaseOwner, string> { [CaseOwner.Me] = "mi", [CaseOwner.Nobody] = "nadie" };

    public static readonly IReadOnlyDictionary<CaseTime, string> Times = new Dictionary<CaseTime, string>
    {
        [CaseTime.Overdue] = "vencidos", [CaseTime.Today] = "hoy", [CaseTime.ThisWeek] = "semana",
    };

    public static readonly IReadOnlyDictionary<CaseFlag, string> Flags = new Dictionary<CaseFlag, string>
    {
        [CaseFlag.Priority] = "prioritario", [CaseFlag.Reiterated] = "reiterado", [CaseFlag.Obscure] = "oscuro",
    };

    public const string Newest = "nuevos", Yes = "si";

    public static CaseView Read(IQueryCollection query)
    {
        var text = query[Text].ToString().Trim();
        return new(Named(Kinds, query[Kind]), Named(States, query[State]), Named(Owners, query[Owner]) ?? CaseOwner.Anybody, Named(Times, query[Time]) ?? CaseTime.Any,
            text.Length == 0 ? null : text[..Math.Min(text.Length, LongestText)], query[Order] == Newest,
            Guid.TryParseExact(query[Owner], "N", out var member) ? member : null, query[Snoozed] == Yes, Named(Flags, query[Flag]));
    }

    /// <param name="more">What the address says besides the view; what has no value is left out.</param>
    public static string Of(string path, CaseView view, string? after = null, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        List<KeyValuePair<string, string?>> said =
        [
            new(Kind, view.Kind is { } kind ? Kinds[kind] : null), new(State, view.State is { } state ? States[state] : null),
            new(Owner, view.Member?.ToString("N") ?? Owners.GetValueOrDefault(view.Owner)), new(Time, Times.GetValueOrDefault(view.Time)), new(Text, view.Text),
            new(Flag, view.Flag is { } flag ? Flags[flag] : null), new(Snoozed, view.Snoozed ? Yes : null), new(Order, view.Newest ? Newest : null), new(After, after),
        ];
        foreach (var (name, value) in more)
            said.Add(new(name, value));
        return UriHelper.BuildRelative(path: path, query: QueryString.Create(said.Where(s => !string.IsNullOrEmpty(s.Value))));
    }

    public static string OfCase(string radicado, CaseView view, string? after = null, params ReadOnlySpan<(string Name, string? Value)> more) =>
        Of($"{StaffCookie.Root}/casos/{radicado}", view, after, more);

    private static T? Named<T>(IReadOnlyDictionary<T, string> names, string? name) where T : struct =>
        names.Where(n => n.Value == name).Select(n => (T?)n.Key).FirstOrDefault();
}
