using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>PBKDF2-HMAC-SHA512 with a salt that follows from each name of an account: one derivation judges a password for every account that a
/// name finds (docs/decisions/0023). Runs with bounded parallelism, so that a flood of sign-ins does not starve the pages, and nobody waits in line
/// for longer than is honest.</summary>
/// <param name="patience">How long a password waits for its turn; 4 s unless said otherwise.</param>
public sealed class PasswordHasher(PortalPolicy policy, ISaltKey key, TimeSpan? patience = null) : IDisposable
{
    private const int SaltSize = 16;
    private readonly SemaphoreSlim _gate = new(Environment.ProcessorCount);
    private long _derivations;

    /// <summary>How often a password was derived since the start: the work that may tell nothing of who has an account.</summary>
    public long Derivations => Interlocked.Read(ref _derivations);

    /// <summary>What a password that is set now is recognised by, under each of those names.</summary>
    public async Task<Credential> Make(Secret password, IEnumerable<SignInName> names, CancellationToken stop)
    {
        var recipes = await RecipesOf(names, stop);
        var derived = await Derive(password, recipes, stop);
        return Credential.Of(recipes.Select(r => Verifier.Of(r, derived[r])));
    }

    /// <summary>Of a password that nobody knows: trying one costs what it always does.</summary>
    public async Task<Credential> MakeWorthless(IEnumerable<SignInName> names, CancellationToken stop) =>
        Credential.Of((await RecipesOf(names, stop)).Select(Verifier.Worthless));

    /// <summary>Whether it is the password of an account that is known already.</summary>
    public async Task<bool> Proves(Secret password, Credential credential, CancellationToken stop)
    {
        var verifier = credential.Verifiers.FirstOrDefault() ?? Verifier.Worthless(new Recipe(policy.Password.Iterations, Convert.ToBase64String(new byte[SaltSize])));
        return verifier.Matches((await Derive(password, [verifier.Recipe], stop))[verifier.Recipe]);
    }

    /// <summary>Judges a password for everybody that the names found. A name that found nobody costs what one does that found many; only whoever
    /// has a verifier from before (of another salt or cost) adds to it, until it is renewed.</summary>
    /// <returns>Those of the credentials whose password it is.</returns>
    public async Task<IReadOnlySet<Credential>> RightOf(
        Secret password, IReadOnlyCollection<(SignInName Name, IReadOnlyList<Credential> Found)> asked, CancellationToken stop)
    {
        HashSet<Recipe> recipes = [];
        List<(Credential Credential, Verifier Verifier)> judged = [];
        foreach (var (name, found) in asked)
        {
            var own = (await RecipesOf([name], stop))[0];
            (Credential, Verifier Verifier)[] its = [.. found.Select(c => (c, c.For(own) ?? Verifier.Worthless(own)))];
            recipes.UnionWith(its.Length > 0 ? its.Select(i => i.Verifier.Recipe) : [own]);
            judged.AddRange(its);
        }

        var derived = await Derive(password, recipes, stop);
        return judged.Where(j => j.Verifier.Matches(derived[j.Verifier.Recipe])).Select(j => j.Credential).ToHashSet();
    }

    /// <summary>How a password that is set now becomes what is stored under each of those names.</summary>
    public async Task<IReadOnlyList<Recipe>> RecipesOf(IEnumerable<SignInName> names, CancellationToken stop)
    {
        var secret = await key.Get(stop);
        return [.. names.Select(n => new Recipe(policy.Password.Iterations,
            Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{n.Kind}:{n.Normalized}")).AsSpan(0, SaltSize)))).Distinct()];
    }

    /// <summary>A recipe for secrets that no name finds.</summary>
    public Recipe NewRecipe() => new(policy.Password.Iterations, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltSize)));

    /// <summary>What a recipe makes of one secret.</summary>
    public async Task<byte[]> Derive(Secret secret, Recipe recipe, CancellationToken stop) => (await Derive(secret, [recipe], stop))[recipe];

    public void Dispose() => _gate.Dispose();

    /// <summary>All of it in one turn, so that nobody waits in line twice.</summary>
    private async Task<IReadOnlyDictionary<Recipe, byte[]>> Derive(Secret password, IReadOnlyCollection<Recipe> recipes, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        var served = await _gate.WaitAsync(patience ?? TimeSpan.FromSeconds(4), stop);
        Telemetry.OfPassword(Stopwatch.GetElapsedTime(began), served);
        if (!served)
            throw new OverloadedException("Passwords wait in line for longer than anybody should.");
        try
        {
            return recipes.ToDictionary(r => r, r => Derive(password, r));
        }
        finally
        {
            _gate.Release();
        }
    }

    private byte[] Derive(Secret password, Recipe recipe)
    {
        Interlocked.Increment(ref _derivations);
        // One Unicode form, so that an accent typed on another keyboard is the same accent (SP 800-63B-4, 3.1.1.2).
        return Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Normalized(password.Reveal())), Convert.FromBase64String(recipe.Salt),
            recipe.Iterations, HashAlgorithmName.SHA512, Verifier.Size);
    }

    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // half of a surrogate pair: not text, but still a password
        }
    }
}
