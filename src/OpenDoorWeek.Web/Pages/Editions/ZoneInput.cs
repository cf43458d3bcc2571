using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>A zone with its contact as typed.</summary>
public sealed class ZoneInput
{
    public string ZoneCode { get; set; } = "";

    public bool TakesPart { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactAddress { get; set; }

    /// <summary>One for each of these zones, with the contact that is known.</summary>
    /// <param name="codes">Null: all zones.</param>
    /// <param name="known">Contacts to begin with.</param>
    /// <param name="takePart">Codes that are ticked.</param>
    public static List<ZoneInput> Of(IReadOnlyList<string>? codes, IReadOnlyList<ZoneContact> known, IReadOnlyList<string> takePart) =>
    [
        .. from zone in ZoneMap.Brussels.Zones
           where codes?.Contains(zone.Code) != false
           let contact = known.FirstOrDefault(k => k.ZoneCode == zone.Code)
           select new ZoneInput
           {
               ZoneCode = zone.Code,
               TakesPart = takePart.Contains(zone.Code),
               ContactName = contact?.ContactName,
               ContactPhone = contact?.ContactPhone,
               ContactEmail = contact?.ContactEmail,
               ContactAddress = contact?.ContactAddress,
           },
    ];

    /// <summary>Those that take part; a message beside each field of theirs that is missing.</summary>
    public static IReadOnlyList<ZoneContact> Read(IReadOnlyList<ZoneInput> zones, ModelStateDictionary state, Translate t)
    {
        var read = new List<ZoneContact>();
        foreach (var (i, zone) in zones.Index().Where(z => z.Item.TakesPart && ZoneMap.Brussels.Zones.Any(k => k.Code == z.Item.ZoneCode)))
        {
            read.Add(zone.Read($"Zones[{i}].", state, t));
        }

        return [.. read.DistinctBy(z => z.ZoneCode)];
    }

    private ZoneContact Read(string prefix, ModelStateDictionary state, Translate t)
    {
        EditionInput.Require(state, prefix + nameof(ContactName), ContactName, OrganiseTexts.ContactNameMissing, t);
        EditionInput.Require(state, prefix + nameof(ContactPhone), ContactPhone, OrganiseTexts.ContactPhoneMissing, t);
        EditionInput.Require(state, prefix + nameof(ContactAddress), ContactAddress, OrganiseTexts.ContactAddressMissing, t);
        var email = EmailAddress.Normalise(ContactEmail);
        if (email is null)
        {
            state.AddModelError(prefix + nameof(ContactEmail), t(FormTexts.EmailFormat));
        }

        return new(ZoneCode, EditionInput.Trim(ContactName), EditionInput.Trim(ContactPhone), email ?? "", EditionInput.Trim(ContactAddress));
    }
}
