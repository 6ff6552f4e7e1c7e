using System.Globalization;
using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Pages;

/// <summary>The six questions, answered as the person of the record would read and answer them, or wrongly.</summary>
public static class VerificationSteps
{
    public static async Task StartsTheQuestions(this Visitor visitor)
    {
        await visitor.ShouldHaveTitle("Verification.intro.heading");
        await visitor.Button("Verification.intro.start").ClickAsync();
        await visitor.ShouldHaveTitle("Verification.questions.heading");
    }

    public static async Task AnswersRightly(this Visitor visitor, Citizen who)
    {
        await visitor.Chooses(async question => question.GetByLabel(await visitor.TruthFor(question, who), new() { Exact = true }));
        await visitor.SendsTheAnswers();
    }

    /// <summary>Everything wrong: an option that is not the record's.</summary>
    public static async Task AnswersWrongly(this Visitor visitor, Citizen who)
    {
        await visitor.Chooses(async question =>
        {
            var truth = await visitor.TruthFor(question, who);
            var options = await question.Locator("label.choice").AllAsync();
            foreach (var option in options)
                if ((await option.InnerTextAsync()).Trim() != truth)
                    return option.GetByRole(AriaRole.Radio);
            throw new InvalidOperationException("Every option of the question is the right one.");
        });
        await visitor.SendsTheAnswers();
    }

    /// <summary>On a phone the button stands below the last question.</summary>
    public static async Task SendsTheAnswers(this Visitor visitor)
    {
        await visitor.GoesThroughAll("Verification.questions.next");
        await visitor.Button("Verification.questions.submit").ClickAsync();
    }

    // On a phone they come one at a time, from the first that has no answer; once the script is there, and has heard how wide the page is: a test that
    // looked at it on a desk is back on its phone a frame before the questions are.
    private static async Task GoesThroughAll(this Visitor visitor, string button)
    {
        if (visitor.Manner.Scripts)
            await Assertions.Expect(visitor.Page.Locator(".question:visible")).ToHaveCountAsync(visitor.Page.ViewportSize!.Width <= 640 ? 1 : 6);
        while (await visitor.Button(button).IsVisibleAsync())
            await visitor.Button(button).ClickAsync();
    }

    private static async Task Chooses(this Visitor visitor, Func<ILocator, Task<ILocator>> option)
    {
        await Assertions.Expect(visitor.Page.Locator(".question")).ToHaveCountAsync(6);
        await visitor.GoesThroughAll("Verification.questions.back");
        foreach (var question in await visitor.Page.Locator(".question").AllAsync())
        {
            if (!await question.IsVisibleAsync())
                await visitor.Button("Verification.questions.next").ClickAsync();
            await (await option(question)).CheckAsync();
        }
    }

    // The question tells which fact it is about, in the visitor's language; the record tells the answer.
    private static async Task<string> TruthFor(this Visitor visitor, ILocator question, Citizen who)
    {
        var asked = await question.Locator("legend").InnerTextAsync();
        var fact = SampleHouse.Facts.Single(f => asked.Contains(visitor.Words[$"Verification.question.{f}"], StringComparison.Ordinal));
        var value = SampleHouse.ValueOf(fact, who.Record!.Value);
        var spanish = visitor.Words.Language == "es";
        return fact switch
        {
            "employer_start_date" => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ToString(spanish ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", visitor.Words.Culture),
            "last_subsidy_month" => DateOnly.ParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture)
                .ToString(spanish ? "MMMM 'de' yyyy" : "MMMM yyyy", visitor.Words.Culture),
            "spouse_phone" => $"{value[..3]} {value[3..6]} {value[6..]}",
            _ => value,
        };
    }
}
