using FsCheck.Fluent;
using Shouldly;
using Ventanilla.Application.Portal;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>No combination of choices that the start accepts crashes or leaves a person at a dead end.</summary>
public sealed class AnyPolicyTests
{
    private const int Portals = 10;
    private const string Another = "Cuatro Tigres Nuevos 88";

    [Fact]
    public void Every_policy_is_judged_without_a_fault_and_some_of_each_kind_are_drawn()
    {
        var drawn = AnyPolicy.Any.Sample(2_000).ToArray();
        var valid = drawn.Where(p => PortalPolicyFaults.Of(p, development: true).Count == 0).ToArray();

        valid.Length.ShouldBeInRange(100, 1_900);
        valid.Select(p => p.Registration.AfterActivation).Distinct().Count().ShouldBe(3);
        valid.Select(p => p.Recovery.Kind).Distinct().Count().ShouldBe(2);
        valid.Select(p => string.Concat(p.Identity.SignInWith.Order())).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task Whoever_registers_gets_in_and_back_in_whatever_the_policy()
    {
        var walks = AnyPolicy.Valid.Sample(Portals)
            .SelectMany(p => p.Registration.Kind == RegistrationKind.EmailOnRecord ? [(p, true)] : new[] { (p, true), (p, false) });

        await Parallel.ForEachAsync(walks, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (walk, _) =>
        {
            var (policy, onRecord) = walk;
            try
            {
                await Walks(policy, onRecord);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"{(onRecord ? "on record" : "not on record")}: {AnyPolicy.Said(policy)}", fault);
            }
        });
    }

    private static async Task Walks(PortalPolicy policy, bool onRecord)
    {
        using var folder = new TemporaryFolder();
        await using var portal = await RunningPortal.Open(("Portal", AnyPolicy.Write(policy, folder.Path)));
        var ana = new Walker(portal, policy, onRecord);
        await ana.Registers();
        await ana.Activates();
        foreach (var name in ana.Names)
            (await ana.SignsIn(name)).Path.ShouldBe("/inicio", name);
        foreach (var room in new[] { "/inicio", "/cuenta/datos" })
            foreach (var door in (await ana.Who.Opens(room)).Dom.QuerySelectorAll("header a[href], main a[href], footer a[href]")
                .Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith('/')).Distinct().ToArray())
                ((int)(await ana.Who.Opens(door)).Status).ShouldBe(200, door);

        await ana.ChoosesANewPassword(Another);
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
        await ana.Closes();
        (await ana.SignsIn()).Path.ShouldBe("/ingresar/conservar");
        (await ana.Step()).Path.ShouldBe("/inicio");
        if (policy.Identity.AsksUsername)
        {
            await ana.Who.Opens("/recuperar/usuario");
            await ana.Step();
            (await portal.Mail(ana.Who.Email, "como:")).Text.ShouldContain(ana.Username);
        }

        portal.Log.Faults.ShouldBeEmpty();
    }
}
