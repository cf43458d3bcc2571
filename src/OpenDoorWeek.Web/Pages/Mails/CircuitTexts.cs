using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>What organisers read while the mail server cannot be used.</summary>
public static class CircuitTexts
{
    public static readonly Text Title = new("Er vertrekt nu geen mail", "Aucun e-mail ne part pour le moment", "No email is leaving right now");
    public static readonly Text Since = new("Sinds {when}: {why}.", "Depuis le {when}\u00a0: {why}.", "Since {when}: {why}.");
    public static readonly Text Safe = new(
        "Er gaat niets verloren: we proberen het vanzelf opnieuw en versturen dan alles. Is er haast bij, bel dan.",
        "Rien n'est perdu\u00a0: nous réessayons de nous-mêmes et enverrons tout ensuite. En cas d'urgence, téléphonez.",
        "Nothing is lost: we try again by ourselves and then send everything. If it is urgent, call.");
    public static readonly Plural Waiting = new(
        new("{n} mail wacht.", "{n} e-mail attend.", "{n} email is waiting."),
        new("{n} mails wachten.", "{n} e-mails attendent.", "{n} emails are waiting."));

    private static readonly Text Unreachable = new("de mailserver antwoordt niet", "le serveur d'envoi ne répond pas", "the mail server does not answer");
    private static readonly Text Unsafe = new(
        "er komt geen beveiligde verbinding met de mailserver tot stand", "la connexion sécurisée avec le serveur d'envoi échoue", "no secure connection to the mail server can be made");
    private static readonly Text NotLetIn = new(
        "de mailserver aanvaardt onze aanmelding niet: verwittig de beheerder van de dienst",
        "le serveur d'envoi refuse notre identification\u00a0: prévenez l'administrateur du service",
        "the mail server does not accept our sign-in: tell the administrator of the service");
    private static readonly Text Refusing = new("de mailserver neemt nu geen mail aan", "le serveur d'envoi n'accepte aucun e-mail pour l'instant", "the mail server takes no email at present");

    /// <summary>Why, in words.</summary>
    /// <param name="phase">Where the last try failed; null: not known.</param>
    /// <param name="code">SMTP reply code; null: none came.</param>
    public static Text Why(string? phase, int? code) => phase switch
    {
        "tls" => Unsafe,
        "auth" => NotLetIn,
        _ when code is not null => Refusing,
        _ => Unreachable,
    };
}
