using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Mail;

/// <summary>One file of templates/mail: a kind in a language.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Subject">First line.</param>
/// <param name="Why">Second line: which sentence of <see cref="WhyYouGetThis"/> stands in the footer.</param>
/// <param name="Body">The rest.</param>
/// <param name="Footer">Of the same language; another one where no zone is known, and where the reader may stop such mails.</param>
internal sealed partial record MailTemplate(string File, TemplatePart Subject, string Why, TemplatePart Body, TemplatePart Footer)
{
    /// <summary>Made by the templates themselves; every other name is given by the writer.</summary>
    public const string WhyText = "whyText";

    /// <summary>Shown at the head of the HTML part, in every mail.</summary>
    public const string SenderName = "senderName";

    /// <summary>What a writer must give, no more and no less.</summary>
    public IReadOnlySet<string> Names { get; } =
        Subject.Names.Concat(Body.Names).Concat(Footer.Names).Append(SenderName).Where(n => n != WhyText).ToHashSet();

    /// <param name="file">Name of the file.</param>
    /// <param name="source">Its text.</param>
    /// <param name="footer">Gives the footer, by the sentence that says why.</param>
    /// <exception cref="FormatException">It lacks the two first lines, or breaks the rules of <see cref="TemplatePart"/>.</exception>
    public static MailTemplate Parse(string file, string source, Func<string, TemplatePart> footer)
    {
        var match = Form().Match(source.ReplaceLineEndings("\n"));
        var why = match.Groups["why"].Value;
        if (!match.Success || !WhyYouGetThis.IsKnown(why))
        {
            throw new FormatException($"{file}: must begin with the lines \"Subject: …\" and \"Why: …\", then an empty line.");
        }

        return new(
            file,
            new TemplatePart(file, match.Groups["subject"].Value),
            why,
            new TemplatePart(file, match.Groups["body"].Value),
            footer(why));
    }

    /// <exception cref="ArgumentException">A value is missing, or is used nowhere.</exception>
    public void Check(IEnumerable<string> given)
    {
        var wrong = Names.ToHashSet();
        wrong.SymmetricExceptWith(given);
        if (wrong.Count > 0)
        {
            throw new ArgumentException($"{File}: missing or never used: {string.Join(", ", wrong.Order(StringComparer.Ordinal))}");
        }
    }

    [GeneratedRegex(@"\ASubject: (?<subject>.+)\nWhy: (?<why>.+)\n\n(?<body>(?s:.+))\z")]
    private static partial Regex Form();
}

/// <summary>The sentence that says why somebody gets a mail.</summary>
internal static class WhyYouGetThis
{
    public const string SignIn = "sign-in";
    public const string Invited = "invited-organiser";
    public const string Reminder = "reminder";
    public const string Overview = "overview";

    private static readonly Text AsContact = new(
        "U krijgt deze mail als contactpersoon van {hostName}.",
        "Vous recevez cet e-mail comme personne de contact chez {hostName}.",
        "You receive this email as the contact person for {hostName}.");

    private static readonly Dictionary<string, Text> Sentences = new()
    {
        [SignIn] = new(
            "U krijgt deze mail omdat er met dit adres een code is gevraagd.",
            "Vous recevez cet e-mail car un code a été demandé avec cette adresse.",
            "You receive this email because a code was requested with this address."),
        [Invited] = new(
            "U krijgt deze mail omdat iemand van het team dit adres opgaf.",
            "Vous recevez cet e-mail car une personne de l'équipe a indiqué cette adresse.",
            "You receive this email because someone of the team gave this address."),
        ["visits"] = new(
            "U krijgt deze mail omdat er met dit adres een bezoek is gevraagd.",
            "Vous recevez cet e-mail car une visite a été demandée avec cette adresse.",
            "You receive this email because a visit was requested with this address."),
        ["wishes"] = new(
            "U krijgt deze mail omdat u wensen voor de Opendeurweek doorgaf.",
            "Vous recevez cet e-mail car vous avez envoyé des souhaits pour la Semaine portes ouvertes.",
            "You receive this email because you sent wishes for Open-Door Week."),
        ["by-phone"] = new(
            "U krijgt deze mail omdat dit adres aan de telefoon is opgegeven voor een bezoek.",
            "Vous recevez cet e-mail car cette adresse a été donnée au téléphone pour une visite.",
            "You receive this email because this address was given on the phone for a visit."),
        ["named"] = new(
            "U krijgt deze mail omdat iemand dit adres opgaf voor een bezoek.",
            "Vous recevez cet e-mail car cette adresse a été indiquée pour une visite.",
            "You receive this email because this address was given for a visit."),
        ["pairs"] = new(
            "U krijgt deze mail omdat u een buddy of mentor vroeg of zelf mentor wilde zijn.",
            "Vous recevez cet e-mail car vous avez demandé ou proposé un binôme ou un mentorat.",
            "You receive this email because you asked for a buddy or mentor, or offered to be one."),
        ["host"] = AsContact,
        [Overview] = AsContact,
        [Reminder] = new(
            "U krijgt deze mail omdat u binnenkort op bezoek gaat.",
            "Vous recevez cet e-mail car vous avez bientôt une visite.",
            "You receive this email because you have a visit coming up."),
        ["organiser"] = new(
            "U krijgt deze mail als organisator van deze zorgzone.",
            "Vous recevez cet e-mail car vous faites partie de l'équipe organisatrice de ce bassin.",
            "You receive this email as an organiser of this care zone."),
        ["invited"] = new(
            "U krijgt deze mail omdat iemand dit adres opgaf als contactpersoon.",
            "Vous recevez cet e-mail car cette adresse a été indiquée comme personne de contact.",
            "You receive this email because this address was given as a contact person."),
    };

    /// <summary>No zone is known that sends it.</summary>
    public static bool IsWithoutZone(string why) => why is SignIn or Invited;

    /// <summary>The reader did not ask for it: the footer says how to stop it.</summary>
    public static bool MayBeStopped(string why) => why is Reminder or Overview;

    public static bool IsKnown(string why) => Sentences.ContainsKey(why);

    public static string Say(string why, Language language, IReadOnlyDictionary<string, string> values) =>
        Sentences[why].In(language).Replace("{hostName}", values.GetValueOrDefault("hostName"), StringComparison.Ordinal);
}
