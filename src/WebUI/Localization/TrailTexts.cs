using System.Globalization;
using Ventanilla.Application.Audit;

namespace Ventanilla.WebUI.Localization;

/// <summary>A row of the trail in plain words. Rows outlive the words for them: what has none any more is shown as it stands.</summary>
internal static class TrailTexts
{
    private const int ShownOfAnId = 8;

    public static string SayAction(this PortalTexts texts, string action) =>
        texts.Has($"Audit.action.{action}") ? texts[$"Audit.action.{action}"].Value : texts["Audit.trail.action_other", action].Value;

    /// <summary>A refusal is said as whoever was refused read it, where that needs no value.</summary>
    public static string SayOutcome(this PortalTexts texts, string outcome) => texts.Has($"Audit.ended.{outcome}") ? texts[$"Audit.ended.{outcome}"].Value
        : texts.Has($"Failures.{outcome}") && texts[$"Failures.{outcome}"].Value is var said && !said.Contains('{', StringComparison.Ordinal) ? said
        : outcome.Contains('.', StringComparison.Ordinal) ? texts["Audit.ended.not_done"].Value : outcome;

    public static string SayActor(this PortalTexts texts, TrailLine line) =>
        line.IsReserved ? texts["Audit.trail.reserved"].Value : texts.Say(line.ActorKind, line.ActorName, line.ActorId);

    public static string? SaySubject(this PortalTexts texts, TrailLine line) => line.SubjectKind is { } kind ? texts.Say(kind, line.SubjectName, line.SubjectId) : null;

    /// <summary>The name; of an id its end, for ids of one moment begin alike. Of a part of the trail, and of an import by the
    /// host, how much it was.</summary>
    private static string Say(this PortalTexts texts, string kind, string? name, string? id)
    {
        if (kind == "trail" && id?.Split(' ') is [var rows, var end, ..])
            return texts["Audit.kind.trail_rows", rows, end].Value;
        if (kind == "import" && id?.Split(' ') is [var people, _, var facts, _, var problems, _])
            return texts["Audit.kind.import_rows", Number(people), Number(facts), Number(problems)].Value;
        if (kind == "restore" && id?.Split(' ') is [var until, var numbers, _, var sessions, _, var mails, _])
            return texts["Audit.kind.restore_rows", until, Number(numbers), Number(sessions), Number(mails)].Value;
        var said = texts.Has($"Audit.kind.{kind}") ? texts[$"Audit.kind.{kind}"].Value : kind;
        return (name ?? (Guid.TryParse(id, out _) ? $"…{id[^ShownOfAnId..]}" : id)) is { } which ? $"{said} {which}" : said;
    }

    private static string Number(string written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{number:N0}" : written;
}
