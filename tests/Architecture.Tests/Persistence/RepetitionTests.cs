using MediatR;
using Ventanilla.Application.Common;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>What acts outside its transaction says so, and is then never run again by itself (decision 19).</summary>
public sealed class RepetitionTests
{
    private static readonly string[] WaysOut = ["IPostman", "IJobQueue", "IUnitOfWork", "IPeopleStore"];

    [Fact]
    public void A_command_whose_handler_speaks_to_the_outside_says_so()
    {
        var handlers = typeof(ICaller).Assembly.GetTypes().Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))).ToArray();
        handlers.Length.ShouldBeGreaterThan(10);
        handlers.Where(h => h.GetConstructors().Single().GetParameters().Any(p => WaysOut.Contains(p.ParameterType.Name)))
            .Select(h => h.GetInterfaces().First(i => i.IsGenericType).GenericTypeArguments[0])
            .Where(m => !m.IsAssignableTo(typeof(IActsOutside))).Select(m => m.Name).ShouldBeEmpty();
    }
}
