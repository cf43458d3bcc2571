using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.House;

/// <summary>What the projects, the use cases and the migrations promise.</summary>
[Category("House")]
public sealed partial class HouseRulesTests
{
    private static readonly Assembly Core = typeof(Database).Assembly;

    private static IEnumerable<Type> UseCases => Core.GetTypes().Where(t => t.IsClass && t.GetMethods(Own).Any(m => m.Name == "ExecuteAsync"));

    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [TestCase("OpenDoorWeek.Matching", "")]
    [TestCase("OpenDoorWeek.Core", "OpenDoorWeek.Matching")]
    [TestCase("OpenDoorWeek.Jobs", "OpenDoorWeek.Core")]
    [TestCase("OpenDoorWeek.Web", "OpenDoorWeek.Core OpenDoorWeek.Jobs")]
    public void A_project_knows_only_those_below_it(string project, string below)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        var known = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.That(string.Join(' ', known.Order(StringComparer.Ordinal)), Is.EqualTo(below));
    }

    [Test]
    public void Core_knows_neither_the_web_nor_the_post() =>
        Assert.That(Core.GetReferencedAssemblies().Select(a => a.Name), Has.None.StartsWith("Microsoft.AspNetCore").And.None.StartsWith("System.Net.Mail"));

    [Test]
    public void The_matching_needs_nothing_but_the_runtime()
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", "OpenDoorWeek.Matching", "OpenDoorWeek.Matching.csproj"));
        Assert.That(file.Descendants("PackageReference"), Is.Empty);
    }

    [Test]
    public void A_use_case_is_one_sealed_class_with_one_public_method()
    {
        Assert.That(UseCases.Count(), Is.GreaterThan(10));
        Assert.That(UseCases.Where(t => !t.IsSealed).Select(t => t.FullName), Is.Empty);
        Assert.That(UseCases.Where(t => t.GetMethods(Own).Length != 1).Select(t => t.FullName), Is.Empty);
    }

    [Test]
    public void A_use_case_has_a_file_of_its_name_in_the_folder_of_its_feature()
    {
        var files = Source.All.Select(s => s.Path).ToHashSet();
        Assert.That(UseCases.Select(FileOf).Where(f => !files.Contains(f)), Is.Empty);
    }

    [Test]
    public void Requests_and_results_are_nested_and_their_sets_closed()
    {
        var open = UseCases.SelectMany(t => t.GetNestedTypes(BindingFlags.Public)).Where(n => n.IsAbstract && !n.IsSealed && n.GetConstructors().Length > 0);
        Assert.That(open.Select(t => t.FullName), Is.Empty);
    }

    [Test]
    public void An_interface_is_never_alone_with_its_only_implementation()
    {
        string[] namedInTheDesign = ["IJobEngine", "IMailWriter", "IPost"];
        var assemblies = new[] { Core, typeof(Jobs.Post.IPost).Assembly };
        Assert.That(
            assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsInterface && t.Namespace?.StartsWith("OpenDoorWeek", StringComparison.Ordinal) == true).Select(t => t.Name),
            Is.SubsetOf(namedInTheDesign));
    }

    [Test]
    public void Migrations_are_numbered_from_1_without_gap_or_twin()
    {
        var numbers = Migrator.Scripts().Select(s => Migration().Match(s.Name)).ToList();
        Assert.That(numbers.Select(m => m.Success), Is.All.True);
        Assert.That(numbers.Select(m => int.Parse(m.Groups[1].Value, null)), Is.EqualTo(Enumerable.Range(1, numbers.Count)));
        var onDisk = Directory.GetFiles(Path.Combine(Repository.Root, "sql"), "0*.sql").Select(Path.GetFileName);
        Assert.That(Migrator.Scripts().Select(s => s.Name), Is.EquivalentTo(onDisk));
    }

    private static string FileOf(Type useCase) => $"src/OpenDoorWeek.Core/{useCase.Namespace!["OpenDoorWeek.Core.".Length..].Replace('.', '/')}/{useCase.Name}.cs";

    [GeneratedRegex(@"^(\d{4})_[a-z0-9_]+\.sql$")]
    private static partial Regex Migration();
}
