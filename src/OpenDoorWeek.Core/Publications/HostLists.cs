using System.Security.Cryptography;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Which contacts of hosts get the list of a visit by a publication; pure.</summary>
internal static class HostLists
{
    /// <param name="Guests">Fingerprint of whom the publication leaves in the slot.</param>
    public sealed record HostList(Guid SlotId, Guid ContactId, string Guests);

    /// <summary>Those whose slot the publication touches, or for whom an earlier list waits, where it is not the list that they know.</summary>
    /// <param name="contacts">Of all slots.</param>
    /// <param name="touched">Slots in which a visit comes, comes back or goes.</param>
    /// <param name="guests">Whom publications bring, this one included, by slot.</param>
    public static IReadOnlyList<HostList> Of(IReadOnlyList<PublicationBasis.Contact> contacts, IReadOnlySet<Guid> touched, ILookup<Guid, Guid> guests)
    {
        var nobody = FingerprintOf([]);
        return
        [
            .. contacts.Where(c => c.Waits || touched.Contains(c.SlotId))
                .Select(c => (Contact: c, Guests: FingerprintOf(guests[c.SlotId])))
                .Where(c => c.Guests != (c.Contact.Guests ?? nobody))
                .Select(c => new HostList(c.Contact.SlotId, c.Contact.PersonId, c.Guests)),
        ];
    }

    /// <summary>Fingerprint of a set of people: it says whether two lists are the same, and nothing of who is on them.</summary>
    /// <returns>32 hexadecimal digits; the same for each order.</returns>
    public static string FingerprintOf(IEnumerable<Guid> people) =>
        Convert.ToHexStringLower(SHA256.HashData([.. people.Order().SelectMany(p => p.ToByteArray())]))[..32];
}
