using Microsoft.EntityFrameworkCore;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>A save that nobody began a transaction for: the statement count of a registration rests on it (decision 48).</summary>
public sealed class OneTrainTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(3_000)]
    public async Task Is_taken_whole_or_not_at_all(int rows)
    {
        await using var house = await ApplicationHouse.Open(SampleHouse.Policy);
        var stored = Message(rows / 2);
        await house.Add(stored);
        OutgoingMessage[] all = [.. Enumerable.Range(1, rows).Select(Message)];

        await Should.ThrowAsync<DbUpdateException>(() => house.With(async db =>
        {
            // Sent by number: the first of them is good, a later one has the number of a row that stands.
            db.Entry(all[rows / 2]).Property(m => m.Id).CurrentValue = stored.Id;
            db.AddRange(all);
            return await db.SaveChangesAsync();
        }));

        (await house.With(db => db.Set<OutgoingMessage>().CountAsync())).ShouldBe(1);
    }

    private static OutgoingMessage Message(int number) =>
        OutgoingMessage.Promise("Muestra", Language.Default, "", "", accountId: null, forNobody: true, DateTimeOffset.UnixEpoch.AddDays(number));
}
