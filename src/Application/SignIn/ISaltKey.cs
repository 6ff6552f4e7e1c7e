namespace Ventanilla.Application.SignIn;

/// <summary>The random key from which the salts of this database's names follow: made once, the same for every process.</summary>
public interface ISaltKey
{
    ValueTask<byte[]> Get(CancellationToken stop);
}
