using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Infrastructure.KeyRing;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>The ring is never lost, never begun anew beside one that cannot be opened, and sealed where a certificate is named.</summary>
public sealed class KeyRingTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.Create();

    [Fact]
    public async Task What_was_sealed_under_the_ring_of_the_old_table_opens_after_the_migration()
    {
        await using var empty = await TestDatabase.Empty();
        using var portal = new KeyHouse(empty);
        await portal.MigrateTo("PortalsAndAccountArea");
        var (row, sealedText) = KeyHouse.OldRing("a mail that waits");
        await portal.Does(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO data_protection_keys ("Id", "Xml") VALUES ({Guid.CreateVersion7()}, {row})"""));

        await portal.MigrateTo(null);
        await portal.Starts();

        portal.Opens(sealedText).ShouldBe("a mail that waits");
        portal.Seals("another");
        (await Keys(portal)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("keys.pem", null)]
    [InlineData("keys.pem", "secreto")]
    [InlineData("keys.pfx", null)]
    [InlineData("keys.pfx", "secreto")]
    public async Task With_a_certificate_the_key_lies_sealed_and_the_next_start_opens_it(string file, string? password)
    {
        var certificate = KeyHouse.Certificate(_folder[file], password);
        using var portal = new KeyHouse(_database, certificate);
        await portal.Starts();
        var sealedText = portal.Seals("a mail that waits");

        (await Keys(portal)).ShouldHaveSingleItem().Xml.ShouldNotBeNull().ShouldNotContain("masterKey");
        portal.Warnings.ShouldBeEmpty();
        using var restarted = new KeyHouse(_database, certificate);
        await restarted.Starts();
        restarted.Opens(sealedText).ShouldBe("a mail that waits");
    }

    [Fact]
    public async Task Without_a_certificate_the_start_warns_once_and_one_that_comes_later_seals_what_lay_open()
    {
        using var before = new KeyHouse(_database);
        await before.Starts();
        var sealedText = before.Seals("a mail that waits");
        before.Warnings.ShouldHaveSingleItem().ShouldContain("unencrypted");
        (await Keys(before)).ShouldHaveSingleItem().Xml.ShouldNotBeNull().ShouldContain("masterKey");

        var certificate = KeyHouse.Certificate(_folder["keys.pem"]);
        using var first = new KeyHouse(_database, certificate);
        using var second = new KeyHouse(_database, certificate);
        await Task.WhenAll(first.Starts(), second.Starts());

        (await Keys(first)).ShouldHaveSingleItem().Xml.ShouldNotBeNull().ShouldNotContain("masterKey");
        first.Opens(sealedText).ShouldBe("a mail that waits");
        using var restarted = new KeyHouse(_database, certificate);
        await restarted.Starts();
        restarted.Opens(sealedText).ShouldBe("a mail that waits");
        restarted.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_certificate_seals_while_the_old_one_still_opens()
    {
        var (old, fresh) = (KeyHouse.Certificate(_folder["old.pem"]), KeyHouse.Certificate(_folder["new.pem"]));
        using var before = new KeyHouse(_database, old);
        await before.Starts();
        var sealedText = before.Seals("a mail that waits");

        using var both = new KeyHouse(_database, fresh, old);
        await both.Starts();
        both.BeginsAKey();

        both.Opens(sealedText).ShouldBe("a mail that waits");
        using var withoutOld = new KeyHouse(_database, fresh);
        (await Should.ThrowAsync<KeyRingException>(withoutOld.Starts)).Message.ShouldContain("DataProtection:Certificates");
        using var withoutNew = new KeyHouse(_database, old);
        await Should.ThrowAsync<KeyRingException>(withoutNew.Starts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ring_that_cannot_be_opened_stops_the_start_and_no_new_one_begins(bool another)
    {
        using (var portal = new KeyHouse(_database, KeyHouse.Certificate(_folder["keys.pem"])))
            await portal.Starts();

        using var stranger = another ? new KeyHouse(_database, KeyHouse.Certificate(_folder["another.pem"])) : new KeyHouse(_database);
        await Should.ThrowAsync<KeyRingException>(stranger.Starts);
        // Neither does whoever goes on without the check, such as a command of the host.
        Should.Throw<Exception>(() => stranger.Seals("a mail"));

        (await Keys(stranger)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_database_that_has_no_tables_yet_is_no_lost_ring()
    {
        await using var empty = await TestDatabase.Empty();
        using var portal = new KeyHouse(empty, KeyHouse.Certificate(_folder["keys.pem"]));

        await portal.Starts();

        portal.Warnings.ShouldHaveSingleItem().ShouldContain("could not be read");
    }

    [Theory]
    [InlineData("no-such-file.pem", null)]
    [InlineData("no-such-file.pfx", null)]
    [InlineData("no-key.pem", null)]
    [InlineData("keys.pfx", "equivocada")]
    public void A_certificate_that_cannot_be_used_is_named(string file, string? password)
    {
        KeyHouse.Certificate(_folder["keys.pfx"], "secreto");
        KeyHouse.WithoutItsKey(_folder["no-key.pem"]);

        Should.Throw<KeyRingException>(() => new KeyHouse(_database, (_folder[file], password))).Message.ShouldContain(file);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();
    public void Dispose() => _folder.Dispose();

    private static Task<List<DataProtectionKey>> Keys(KeyHouse house) => house.Does(db => db.DataProtectionKeys.AsNoTracking().ToListAsync());
}
