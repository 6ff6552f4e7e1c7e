using System.CommandLine;
using MediatR;
using Ventanilla.Application.Audit;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>audit verify</c>: whether the chain of the trail holds, and where it does not. It reads the database and what was told outside of it, and believes
/// no page.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Option<bool> _whole = new("--whole") { Description = CliText.Of("cli.audit_whole") };

    public VerifyCommand(Func<ServiceProvider> open) : base("verify", CliText.Of("cli.audit_verify"))
    {
        Add(_whole);
        SetAction((asked, stop) => Verify(open, asked.GetValue(_whole), stop));
    }

    private static async Task<int> Verify(Func<ServiceProvider> open, bool whole, CancellationToken stop)
    {
        await using var services = open();
        await using var scope = services.CreateAsyncScope();
        var verified = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyTrail(whole), stop);
        if (verified.Failures is [var refusal, ..])
            return PortalCommands.Failed(CliText.Of(refusal.Code, [.. refusal.Arguments]));
        var proof = verified.Value;
        Console.WriteLine(proof.Marks is { } marks ? CliText.Of("cli.trail_outside", marks) : CliText.Of("cli.trail_outside_none"));
        if (proof.Unsealed > 0)
            Console.Error.WriteLine(CliText.Of("cli.trail_unsealed", proof.Unsealed, TrailCheck.SealedWithin.TotalMinutes));
        if (proof.Break is { } broken)
        {
            Console.Error.WriteLine(CliText.Of("cli.trail_broken", proof.From, proof.From + proof.Rows));
            Console.Error.WriteLine(CliText.Of($"cli.trail_{broken.Fault}", broken.Sequence));
            return PortalCommands.Broken;
        }

        Console.WriteLine(CliText.Of("cli.trail_intact", proof.Rows, proof.From, proof.End.Sequence, proof.End.Hash));
        return proof.Unsealed > 0 ? PortalCommands.DoneInPart : PortalCommands.Done;
    }
}
