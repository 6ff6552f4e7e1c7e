using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security tests 8 and 14, with the budgets of the real policy.</summary>
public sealed class LimitTests : Story
{
    [Fact]
    public async Task A_thousand_sequential_documents_are_cut_off_and_show_nothing_personal()
    {
        var walker = Portal.Visitor();
        await walker.Opens("/registro");
        var form = walker.Page.Form();
        form.With("Form.DocumentType", "CC").With("Form.SecondDatum.Day", "3").With("Form.SecondDatum.Month", "2").With("Form.SecondDatum.Year", "2001");

        var answers = new List<Page>();
        for (var i = 0; i < 1000; i++)
            answers.Add(await walker.Posts(form.With("Form.DocumentNumber", $"{1000000500 + i}")));

        var served = answers.Count(a => a.Status != HttpStatusCode.TooManyRequests);
        served.ShouldBeInRange(1, 20);
        answers.TakeLast(900).ShouldAllBe(a => a.Status == HttpStatusCode.TooManyRequests);
        answers.ShouldAllBe(a => a.Heading.Length > 0, "a cut-off is told by a page, not by a blank answer");
        foreach (var personal in new[] { "Nombre", "Apellido", "3001234567", "registro.example" })
            answers.ShouldAllBe(a => !a.Body.Contains(personal));
        // As a number by itself: within a random key it tells nothing.
        answers.ShouldAllBe(a => !Regex.IsMatch(a.Body, @"\b1981\b"));
        (await Portal.Audited("look_up_person", "people.too_many_look_ups")).ShouldBeGreaterThan(0);
        Portal.Log.Lines.ShouldContain(l => l.Contains("Look-ups walk along the numbers"));
    }

    [Fact]
    public async Task A_hundred_forgotten_passwords_are_five_mails_and_the_owner_still_signs_in()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        var stranger = Portal.Visitor(address: "198.51.100.9");

        for (var i = 0; i < 100; i++)
            (await stranger.AsksForReset(ana.Email)).Errors.ShouldBeEmpty();

        await Portal.MailIsOut();
        Portal.Mails().Count(m => m.To == ana.Email && m.Text.Contains("/restablecer?t=", StringComparison.Ordinal)).ShouldBeInRange(1, 5);
        Portal.Mails().Count.ShouldBeLessThanOrEqualTo(6);
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task Asking_for_the_activation_mail_again_too_soon_is_refused_with_a_text()
    {
        var ana = Portal.Visitor();
        await ana.Registers();

        await ana.Posts(ana.Page.Form());

        ana.Page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        ana.Page.Errors.ShouldHaveSingleItem();
        await Portal.MailIsOut();
        Portal.Mails().Count.ShouldBe(1);
    }
}
