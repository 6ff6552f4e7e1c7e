using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

public sealed class MailFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MailHouse _house;

    public MailFolderTests() => _house = MailHouse.InFolder(_folder["correo"]);

    [Fact]
    public async Task A_filed_mail_is_a_whole_message_and_comes_back_as_it_was()
    {
        var letter = MailHouse.Letter();

        await _house.Postman.Send(letter, default);

        var filed = (await _house.Folder.ListNewest(10, default)).ShouldHaveSingleItem();
        filed.Mail.ShouldBe(letter);
        (await _house.Folder.Find(filed.Id, default)).ShouldBe(filed);
        (await _house.Folder.Headers(filed, default)).ShouldContain($"<{letter.MessageId}>");
        var eml = ReceivedMail.Read(await File.ReadAllTextAsync(Path.Combine(_folder["correo"], $"{filed.Id}.eml"))).ShouldNotBeNull();
        (eml.Subject, eml.To, eml.Text, eml.Html).ShouldBe((letter.Subject, letter.To, letter.Text, letter.Html));
    }

    [Fact]
    public async Task The_newest_comes_first_and_nothing_half_written_is_left()
    {
        foreach (var subject in new[] { "Uno", "Dos", "Tres" })
            await _house.Postman.Send(MailHouse.Letter(subject: subject), default);

        (await _house.Folder.ListNewest(2, default)).Select(f => f.Mail.Subject).ShouldBe(["Tres", "Dos"]);
        Directory.GetFileSystemEntries(_folder["correo"]).Length.ShouldBe(6);
    }

    [Theory, InlineData("../secreto"), InlineData("/etc/passwd"), InlineData(""), InlineData("20261121-071500000-0123abcd\n"),
        InlineData("20261121-071500000-0123abcd/../../secreto"), InlineData("..\\secreto"), InlineData("20261121-071500000-0123abcd")]
    public async Task An_id_that_is_not_a_mail_of_the_folder_finds_nothing(string id)
    {
        await File.WriteAllTextAsync(_folder["secreto.json"], "{}");

        (await _house.Folder.Find(id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_folder_is_its_owners_alone()
    {
        await _house.Postman.Send(MailHouse.Letter(), default);

        if (!OperatingSystem.IsWindows())
            (File.GetUnixFileMode(_folder["correo"]) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public void A_host_without_server_and_folder_does_not_start() =>
        Should.Throw<InvalidOperationException>(() => MailHouse.InFolder("")).Message.ShouldContain("Mail:Folder");

    [Fact]
    public async Task An_empty_folder_lists_nothing() => (await _house.Folder.ListNewest(5, default)).ShouldBeEmpty();

    [Fact]
    public async Task Mails_filed_at_the_same_time_do_not_meet()
    {
        await Task.WhenAll(Enumerable.Range(1, 50).Select(n => Task.Run(() => _house.Postman.Send(MailHouse.Letter(subject: $"Carta {n}"), default))));

        (await _house.Folder.ListNewest(100, default)).Select(f => f.Mail.Subject).Distinct().Count().ShouldBe(50);
    }

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }
}
