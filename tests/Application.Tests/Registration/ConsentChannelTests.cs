using Ventanilla.Domain.Common;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Registration;

/// <summary>Through which door a consent came in is a fact of who gave it, not a word of the use case.</summary>
public sealed class ConsentChannelTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(SampleHouse.Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData(Channel.Web, "web")]
    [InlineData(Channel.Api, "api")]
    public async Task A_consent_is_kept_with_the_channel_it_was_given_through(Channel channel, string kept)
    {
        _house.Caller.Channel = channel;
        await _house.Register("ana@correo.example", "52123456");
        (await _house.Database.Scalar<string>("""SELECT max("Channel") FROM consents""")).ShouldBe(kept);
    }
}
