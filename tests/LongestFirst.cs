using Xunit;
using Xunit.Abstractions;

namespace Ventanilla.Tests;

/// <summary>Begins with the classes that take longest, so that at the end of a lane no processor stands idle beside one that began last. By itself xunit
/// draws another order at each run; this one is always the same.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>By the end of their names, as measured. A class that is missing here, or has another name by now, costs a few seconds and nothing else.</summary>
    private static readonly string[] Long =
    [
        ".TwoWorkersTests", ".EveryFormTests", ".EveryPortalTests+OfTheSoftwareHouse", ".OverloadTests", ".PastedStories", ".EveryPortalTests+OfTheFund",
        ".EveryPortalTests+OfTheClinic", ".AnyPolicyTests", ".OwnAnswerStories", ".CommandTests", ".InboxStories",
        ".LostRetryTests", ".OwnAccountStories", ".SessionTests", ".VerificationStories", ".TrailStories", ".TicketStories",
        ".EveryMessageTests", ".WatchTests", ".InterruptedImportTests", ".RepeatedCommandTests", ".RealMailServerTests",
        // Browsers: those with a portal of their own, then those that share one, side by side, so that it stays from the first of them to the last.
        "The inbox", "The desk", "The clinic", ".LostMailTests", ".LostAnswerTests", ".PowerCutTests",
        ".ClientTests", ".SupportTests", ".CompanyPageTests",
        ".BothSidesTests", ".EveryStepTests", ".AccountAreaTests", ".SecondFactorPageTests", ".FollowPageTests", ".StaffPageTests", ".FilingTests",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(Place).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
