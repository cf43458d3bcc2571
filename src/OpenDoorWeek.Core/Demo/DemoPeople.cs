using System.Security.Cryptography;
using System.Text;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Somebody to sign in as.</summary>
/// <param name="Email">Address; the code for it shows at /dev/mail.</param>
/// <param name="Role">As people read it.</param>
/// <param name="Shows">What this person has to show.</param>
public sealed record DemoPerson(string Email, Text Role, Text Shows);

/// <summary>Whom the start prints and /dev lists; all exist after each load.</summary>
public static class DemoPeople
{
    private static readonly Text Organiser = new("organisator", "équipe organisatrice", "organiser");
    private static readonly Text Host = new("onthaalstructuur", "structure accueillante", "host");
    private static readonly Text Visitor = new("bezoeker", "visiteuse ou visiteur", "visitor");
    private static readonly Text Staff = new("medewerker", "membre du personnel", "staff member");

    /// <summary>Addresses of those who need a second factor.</summary>
    public static IReadOnlyList<string> Organisers => [.. All.Where(p => p.Role == Organiser).Select(p => p.Email)];

    /// <summary>Of an organiser's authenticator. Known to everybody who reads this: good for the demo only.</summary>
    public static byte[] SecretOf(string email) => SHA256.HashData(Encoding.UTF8.GetBytes($"demo|{email}"))[..Totp.SecretOctets];

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("organiser.zuid@example.org", Organiser, new("zorgzone Zuid", "Bassin Sud", "South care zone")),
        new("organiser@example.org", Organiser, new("alle zorgzones", "tous les bassins", "all care zones")),
        new("host.1@example.org", Host, new("Zuid: tweetalig, een volzet moment", "Sud\u00a0: bilingue, un créneau complet", "South: bilingual, one slot full")),
        new("host.2@example.org", Host, new("Zuid: Nederlandstalig", "Sud\u00a0: néerlandophone", "South: Dutch-speaking")),
        new($"host.{DemoPlan.HostsOfZuid + 1}@example.org", Host,
            new("Brussel: zoekt een mentor", "Bruxelles\u00a0: cherche un mentorat", "Brussels: asks for a mentor")),
        new($"host.{DemoPlan.HostsOfZuid + DemoPlan.HostsOfBrussel + 3}@example.org", Host,
            new("Brussel: inschrijving half ingevuld", "Bruxelles\u00a0: inscription à moitié remplie", "Brussels: half way through registering")),
        new("visitor.1@example.org", Visitor,
            new("twee bezoeken, één met een collega", "deux visites, dont une avec une ou un collègue", "two visits, one with a colleague")),
        new("visitor.2@example.org", Visitor, new("alleen Frans, nog geen bezoek", "français seulement, pas encore de visite", "French only, no visit yet")),
        new("visitor.3@example.org", Visitor, new("alleen Nederlands", "néerlandais seulement", "Dutch only")),
        new($"visitor.{DemoPlan.VisitorsOfZuid + 1}@example.org", Visitor,
            new("Brussel: gerangschikte wensen", "Bruxelles\u00a0: souhaits classés", "Brussels: ranked wishes")),
        new("staff.1@example.org", Staff, new("Brussel: zoekt een buddy", "Bruxelles\u00a0: cherche un binôme", "Brussels: asks for a buddy")),
    ];
}
