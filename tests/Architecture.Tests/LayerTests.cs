using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ventanilla.Architecture.Tests;

/// <summary>Which layer may know which.</summary>
public sealed class LayerTests
{
    private static readonly Assembly Domain = typeof(Ventanilla.Domain.Common.Result).Assembly;
    private static readonly Assembly Application = typeof(Ventanilla.Application.ApplicationServices).Assembly;
    private static readonly Assembly Infrastructure = typeof(Ventanilla.Infrastructure.InfrastructureServices).Assembly;

    private static readonly string[] ApplicationMayKnow =
    [
        "Ventanilla.Domain", "MediatR", "MediatR.Contracts", "FluentValidation", "FluentValidation.DependencyInjectionExtensions", "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "zxcvbn-core", "Zxcvbn", "Ardalis.Specification",
    ];

    [Fact]
    public void The_domain_knows_nothing_but_the_platform_and_specifications() =>
        Strangers(Domain).Except(["Ardalis.Specification"]).ShouldBeEmpty();

    [Fact]
    public void The_application_knows_the_domain_and_a_few_abstractions() => Strangers(Application).Except(ApplicationMayKnow).ShouldBeEmpty();

    [Fact]
    public void The_infrastructure_does_not_know_the_web() => Strangers(Infrastructure).ShouldNotContain("Ventanilla.WebUI");

    [Fact]
    public void The_domain_takes_one_package() =>
        Packages("src/Domain/Domain.csproj").ShouldAllBe(p => p == "Ardalis.Specification");

    [Fact]
    public void The_application_takes_only_its_packages() => Packages("src/Application/Application.csproj").Except(ApplicationMayKnow).ShouldBeEmpty();

    [Fact]
    public void The_web_names_the_infrastructure_only_where_it_puts_the_parts_together() =>
        Tree.Under("src/WebUI", ".cs", ".cshtml")
            .Where(f => f.Path != "src/WebUI/Program.cs" && !f.Path.StartsWith("src/WebUI/Cli/", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(f.Code, @"\bVentanilla\.Infrastructure\b|\busing Infrastructure\b|\bEntityFrameworkCore\b"))
            .ShouldBeEmpty();

    private static IEnumerable<string> Strangers(Assembly layer) => layer.GetReferencedAssemblies().Select(a => a.Name!)
        .Where(n => !n.StartsWith("System", StringComparison.Ordinal) && n is not ("netstandard" or "mscorlib"));

    private static string[] Packages(string project) =>
        [.. XDocument.Load(Path.Combine(Tree.Root, project)).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)];
}
