using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.SignIn;

public sealed class VerifierTests
{
    [Fact]
    public void What_was_written_is_read_back_whole_and_recognises_the_same()
    {
        byte[] derived = [.. Enumerable.Range(0, Verifier.Size).Select(i => (byte)i)];
        var verifier = Verifier.Of(new Recipe(220_000, "c2FsdA=="), derived);

        var read = Verifier.Read(verifier.Write());

        read.ShouldBe(verifier);
        read.Matches(derived).ShouldBeTrue();
        read.Matches(new byte[Verifier.Size]).ShouldBeFalse();
    }
}
