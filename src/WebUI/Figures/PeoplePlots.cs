using System.Globalization;
using Ventanilla.Application.Figures;
using Ventanilla.Domain.Figures;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Figures;

/// <summary>What the dashboard draws of people on their way in, and of their mails.</summary>
public sealed class PeoplePlots(Dashboard figures, PortalTexts texts)
{
    /// <summary>What happened in the period, not what became of those who registered in it.</summary>
    public BarPlot Funnel => Bars("embudo", "funnel", "",
        new[] { FigureMeasure.Registered, FigureMeasure.Activated, FigureMeasure.Verified, FigureMeasure.BecameActive }
            .Where(m => m != FigureMeasure.Verified || figures.Odds is not null)
            .Select(m => Bar(texts[$"Figures.{m}"], figures.Total(m)))
            .Append(Bar(texts["Figures.QuestionsBlocked"], figures.Total(FigureMeasure.QuestionsBlocked), isAlarm: true)));

    public long Blocked => figures.Total(FigureMeasure.AccountBlocked);

    /// <summary>Null where the portal asks no questions.</summary>
    public BarPlot? Questions
    {
        get
        {
            var (passed, failed) = (figures.Total(FigureMeasure.QuestionsPassed), figures.Total(FigureMeasure.QuestionsFailed));
            if (figures.Odds is not { } odds)
                return null;
            var rate = passed + failed == 0 ? 0 : (double)passed / (passed + failed);
            return new BarPlot("preguntas", texts["Figures.questions"], [texts["Figures.questions.what"], texts["Figures.questions.part"]], passed + failed == 0 ? [] :
            [
                new(texts["Figures.questions.passed"], rate, texts["Figures.questions.of", Percent(rate, 0), passed, passed + failed]),
                new(texts["Figures.questions.odds"], odds, Percent(odds, 3)),
            ]) { Says = texts["Figures.questions.says", Percent(rate, 0), Percent(odds, 3)] };
        }
    }

    public BarPlot Mails => Bars("mensajes", "mails", "",
    [
        Bar(texts["Figures.mails.promised"], figures.Total(FigureMeasure.MailPromised)), Bar(texts["Figures.mails.sent"], figures.Total(FigureMeasure.MailSent)),
        Bar(texts["Figures.mails.Queued"], Standing("Queued")), Bar(texts["Figures.mails.Parked"], Standing("Parked"), isAlarm: true),
    ]);

    public BarPlot Sending
    {
        get
        {
            var lengths = figures.Lengths(FigureMeasure.MailSent);
            var counts = lengths.Counts.ToDictionary(c => c.Length, c => c.Count);
            return Bars("envio", "sending", lengths.Percentile(50) is { } half && lengths.Percentile(95) is { } most ? texts["Figures.sending.says", Step(half), Step(most)] : "",
                SendingTimes.Steps.Select(s => Bar(Step(s), counts.GetValueOrDefault(s), s >= SendingTimes.Day)));
        }
    }

    public ColumnPlot SignIns => figures.Course("ingresos", texts["Figures.sign_ins"], texts["Figures.sign_ins.says", Number(figures.Total(FigureMeasure.SignedIn)), Number(figures.Total(FigureMeasure.SignInRefused)),
        Number(figures.Total(FigureMeasure.SignInPaused))], texts, FigureMeasure.SignedIn, FigureMeasure.SignInRefused, FigureMeasure.SignInPaused);

    /// <summary>Locks have a scale of their own: they are few beside the sign-ins, and what is looked for.</summary>
    public ColumnPlot Pauses => figures.Course("pausas", texts["Figures.pauses"], "", texts, FigureMeasure.SignInPaused, FigureMeasure.SignInRefused);

    public static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    internal static Bar Bar(string name, long value, bool isAlarm = false) => new(name, value, Number(value), isAlarm);

    private long Standing(string state) => figures.Of(FigureMeasure.MailStanding).Where(s => s.Kind == state).Sum(s => s.Value);

    private string Step(int seconds) => seconds switch
    {
        SendingTimes.Longer => texts["Figures.sending.longer"],
        < 60 => texts["Figures.sending.seconds", seconds],
        < 3_600 => texts["Figures.sending.minutes", seconds / 60],
        _ => texts["Figures.sending.hours", seconds / 3_600],
    };

    private BarPlot Bars(string id, string text, string says, IEnumerable<Bar> bars) =>
        new(id, texts[$"Figures.{text}"], [texts[$"Figures.{text}.what"], texts["Figures.how_many"]], [.. bars]) { Says = says };

    private static string Percent(double part, int digits) => part.ToString($"P{digits}", CultureInfo.CurrentCulture);
}
