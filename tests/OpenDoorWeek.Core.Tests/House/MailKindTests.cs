using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.House;

/// <summary>A mail has one name from the use case over the outbox to its template and its writer.</summary>
[Category("House")]
public sealed partial class MailKindTests
{
    private static readonly Assembly Core = typeof(Database).Assembly;

    /// <summary>Public constants such as <c>CancelBooking.Mail = "booking.cancelled"</c>, also of internal classes.</summary>
    private static readonly IReadOnlyList<(string Constant, string Kind)> Kinds =
    [
        .. from type in Core.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
           where field.IsLiteral && field.GetRawConstantValue() is string value && Kind().IsMatch(value)
           select ($"{type.Name}.{field.Name}", (string)field.GetRawConstantValue()!),
    ];

    [Test]
    public void The_kinds_of_the_first_bookings_are_there() => Assert.That(
        Kinds.Select(k => k.Kind),
        Is.SupersetOf(["signin.code", "booking.please-confirm", "booking.confirmed", "booking.cancelled", "host.booked", "host.cancelled-by-visitor"]).And.Unique);

    [Test]
    public void Every_kind_has_a_template_in_three_languages_and_every_template_a_kind()
    {
        var wanted = Kinds.SelectMany(k => Language.All.Select(l => $"templates/mail/{k.Kind}.{l.Code}.md"));
        var there = Core.GetManifestResourceNames().Where(n => Template().IsMatch(n));
        Assert.That(there, Is.EquivalentTo(wanted));
    }

    [Test]
    public void Every_kind_has_a_writer_in_the_table_of_Jobs_and_every_writer_a_kind()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "src", "OpenDoorWeek.Jobs", "MailByKind.cs"));
        var writers = Core.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IMailWriter)) && t.IsClass).ToList();
        Assert.That(Kinds.Where(k => !table.Contains($"\"{k.Kind}\"") && !Regex.IsMatch(table, $@"\b{Regex.Escape(k.Constant)}\b")), Is.Empty);
        Assert.That(writers.Where(w => !Regex.IsMatch(table, $@"\b{w.Name}\b")), Is.Empty);
        Assert.That(writers, Is.Not.Empty);
        Assert.That(writers.Where(w => !w.IsSealed), Is.Empty);
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z-]+$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^templates/mail/[^/]+\.md$")]
    private static partial Regex Template();
}
