using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

public sealed class VerificationStories : Story
{
    [Fact]
    public async Task The_questions_are_the_same_byte_for_byte_at_every_visit_and_every_attempt()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var first = Questions(ana.Page);

        await ana.Opens("/verificacion/preguntas");
        Questions(ana.Page).ShouldBe(first);
        await ana.Answers(right: false);
        ana.Page.Path.ShouldBe("/verificacion/preguntas");
        Questions(ana.Page).ShouldBe(first);

        // A new sign-in in another browser finds the same ones too.
        var elsewhere = Portal.Visitor();
        await elsewhere.SignsIn();
        Questions(await elsewhere.StartsTheQuestions()).ShouldBe(first);
    }

    [Fact]
    public async Task Whoever_looks_for_their_home_before_the_questions_are_answered_is_led_to_them_and_afterwards_to_sign_in()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();

        (await ana.Opens("/inicio")).Path.ShouldBe("/verificacion");
        (await ana.Opens("/ingresar")).Path.ShouldBe("/ingresar", "whoever means another account may still sign in");
        await ana.StartsTheQuestions();
        await ana.Answers(right: true);

        (await ana.Opens("/inicio")).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task A_form_answered_by_half_keeps_what_was_answered_and_marks_only_the_rest()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var option = ana.Page.Dom.QuerySelector("fieldset.question input")!;

        await ana.Posts(ana.Page.Form().With(option.GetAttribute("name")!, option.GetAttribute("value")!));

        var questions = ana.Page.Dom.QuerySelectorAll("fieldset.question");
        questions[0].QuerySelector("[checked]")!.GetAttribute("value").ShouldBe(option.GetAttribute("value"));
        questions.Select(q => q.QuerySelector(".field-error") is not null).ShouldBe([false, true, true, true, true, true]);
    }

    [Fact]
    public async Task Three_wrong_attempts_block_it_and_the_address_on_record_can_close_the_registration()
    {
        var thief = Portal.Visitor();
        thief.Email = "thief@correo.example";
        await thief.Registers();
        await thief.OpensTheLink();
        await FailsThreeTimes(thief);
        thief.Page.Path.ShouldBe("/verificacion");
        thief.Page.Heading.ShouldBe("La verificación quedó bloqueada");

        var later = Portal.Visitor();
        later.Email = thief.Email;
        (await later.SignsIn()).Heading.ShouldBe("La verificación quedó bloqueada");
        later.Cookies.GetAllCookies().ShouldNotContain(c => c.Name == "ventanilla");

        var mail = await Portal.Mail(Steps.AddressOnRecord, "/no-fui-yo?t=");
        mail.Text.ShouldContain("t***@c***.example");
        mail.Text.ShouldNotContain(thief.Email);
        var ana = Portal.Visitor();
        await ana.Opens(await Portal.LinkTo(Steps.AddressOnRecord, "/no-fui-yo"));
        ana.Page.Address.PathAndQuery.ShouldBe("/no-fui-yo");
        (await ana.Posts(ana.Page.Form())).Heading.ShouldBe("Cerramos ese registro");

        (await Portal.Count("accounts", "\"State\" = 'Disabled'")).ShouldBe(1);
        (await later.SignsIn()).Path.ShouldBe("/ingresar");
        later.Page.Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_after_the_block_is_refused_and_audited()
    {
        var thief = Portal.Visitor();
        await thief.Registers();
        await thief.OpensTheLink();
        await thief.StartsTheQuestions();
        var kept = thief.Page;
        await FailsThreeTimes(thief);

        var form = kept.Form();
        foreach (var question in kept.Dom.QuerySelectorAll("fieldset.question"))
        {
            var right = question.QuerySelectorAll("label").First(l => Steps.Truths.Contains(l.TextContent.Trim())).QuerySelector("input")!;
            form.With(right.GetAttribute("name")!, right.GetAttribute("value")!);
        }

        (await thief.Posts(form)).Heading.ShouldBe("La verificación quedó bloqueada");
        (await Portal.Audited("answer_questions", "verification.blocked")).ShouldBe(1);
        (await Portal.Count("accounts", "\"State\" = 'VerificationBlocked'")).ShouldBe(1);
    }

    [Fact]
    public async Task Ids_of_another_persons_questions_are_refused_audited_and_cost_no_attempt()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var foreign = ana.Page.Form().Fields;
        var other = Portal.Visitor();
        other.Email = "otra@correo.example";
        await other.GivesDocument("1000001001");
        await other.GivesData();
        await other.Posts(other.Page.Form());
        await other.OpensTheLink();
        await other.StartsTheQuestions();

        var answers = other.Page.Dom.QuerySelectorAll("fieldset.question").Select(q => q.QuerySelector("input")!)
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        await ana.Posts(new Uri("/verificacion/preguntas", UriKind.Relative),
            [.. answers, ("AttemptsLeft", "3"), ("__RequestVerificationToken", ana.Page.ValueOf("__RequestVerificationToken")!)]);

        ana.Page.Errors.ShouldHaveSingleItem();
        foreign.ShouldBeEmpty("the ids of questions are opaque and belong to no property of the form");
        (await Portal.Audited("answer_questions", "verification.not_our_form")).ShouldBe(1);
        (await Portal.Count("challenges", "\"AttemptsSpent\" > 0")).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_is_sent_six_times_at_once_costs_one_attempt()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var page = ana.Page;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ana.Answers(right: false, page)));

        (await Portal.Audited("answer_questions", "wrong")).ShouldBe(1);
        (await Portal.Audited("answer_questions", "verification.moved_on")).ShouldBe(5);
        await ana.Opens("/verificacion/preguntas");
        ana.Page.Text.ShouldContain("2 intentos");
        (await ana.Answers(right: false, page)).Errors.ShouldHaveSingleItem().ShouldStartWith("Esas respuestas eran de un intento que ya terminó");
        (await ana.Answers(right: true)).Heading.ShouldBe("¡Listo! Su cuenta está activa");
    }

    [Fact]
    public async Task After_a_wrong_try_the_person_finds_what_they_chose_and_nothing_of_what_was_right()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var form = ana.Page.Form();
        foreach (var (question, right) in ana.Page.Dom.QuerySelectorAll("fieldset.question").Select((q, i) => (q, i > 0)))
        {
            var option = question.QuerySelectorAll("label").First(l => Steps.Truths.Contains(l.TextContent.Trim()) == right).QuerySelector("input")!;
            form.With(option.GetAttribute("name")!, option.GetAttribute("value")!);
        }

        await ana.Posts(form);

        ana.Page.Dom.QuerySelectorAll(".notice").Length.ShouldBe(1);
        Chosen(ana.Page).ShouldBe(form.Values.Where(v => v.Name.StartsWith("Answers", StringComparison.Ordinal)).Select(v => v.Value));
        ana.Page.Dom.QuerySelectorAll(".question-wrong, .field-error").ShouldBeEmpty("no result of a single question");
        var cookie = ana.Cookies.GetAllCookies()["ventanilla.respuestas"].ShouldNotBeNull();
        Chosen(ana.Page).ShouldAllBe(v => !cookie.Value.Contains(v, StringComparison.Ordinal));

        Chosen(await ana.Opens("/verificacion/preguntas")).Count().ShouldBe(6, "a page that is drawn again loses nothing");
        (await ana.Answers(right: true)).Heading.ShouldBe("¡Listo! Su cuenta está activa");
        ana.Cookies.GetAllCookies().ShouldNotContain(c => c.Name == "ventanilla.respuestas");
    }

    [Fact]
    public async Task Whoever_cannot_answer_finds_help_before_an_attempt_is_gone()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();

        var help = ana.Page.Dom.QuerySelectorAll("main a").First(a => a.TextContent == "No puedo responder").GetAttribute("href")!;
        (await ana.Opens(help)).Heading.ShouldBe("Desbloquear mi verificación");
        (await Portal.Count("challenges", "\"AttemptsSpent\" > 0")).ShouldBe(0);
    }

    private static IEnumerable<string> Chosen(Page page) => page.Dom.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")!);

    [Fact]
    public async Task An_unanswered_question_costs_no_attempt_and_keeps_the_other_answers()
    {
        var ana = Portal.Visitor();
        await ana.Registers();
        await ana.OpensTheLink();
        await ana.StartsTheQuestions();
        var chosen = ana.Page.Dom.QuerySelector("fieldset.question input")!;

        await ana.Posts(ana.Page.Form().With(chosen.GetAttribute("name")!, chosen.GetAttribute("value")!));

        ana.Page.Errors.ShouldHaveSingleItem();
        ana.Page.Dom.QuerySelectorAll("input[checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(chosen.GetAttribute("value"));
        (await Portal.Count("challenges", "\"AttemptsSpent\" > 0")).ShouldBe(0);
    }

    private static async Task FailsThreeTimes(Visitor who)
    {
        await who.StartsTheQuestions();
        for (var i = 0; i < 3; i++)
            await who.Answers(right: false);
    }

    /// <summary>Without what the person themselves chose, which is chosen again.</summary>
    private static string Questions(Page page) => string.Concat(page.Dom.QuerySelectorAll("fieldset.question").Select(q => q.OuterHtml))
        .Replace(" checked=\"checked\"", "", StringComparison.Ordinal);
}
