using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>What a host typed about its head start, as the use case wants it.</summary>
/// <param name="Days">0 to 14.</param>
public sealed record HeadStartInput(int Days, string[] Domains, string[] Addresses)
{
    private static readonly char[] LineEnds = ['\r', '\n', ',', ';'];

    /// <summary>The only parsing. What a message quotes is a domain, never an address.</summary>
    /// <returns>Null: something is wrong, and <paramref name="state"/> says what.</returns>
    public static HeadStartInput? Read(ModelStateDictionary state, string? days, string? domains, string? addresses, Translate t)
    {
        var isNumber = int.TryParse(days, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number is < 0 or > HeadStartRule.MostDays)
        {
            state.AddModelError(nameof(Days), t(HeadStartTexts.DaysRange, ("max", HeadStartRule.MostDays)));
        }

        var (typedDomains, typedAddresses) = (Lines(domains), Lines(addresses));
        foreach (var typed in typedDomains)
        {
            JudgeDomain(state, typed, t);
        }

        foreach (var (i, typed) in typedAddresses.Index().Where(a => EmailAddress.Normalise(a.Item) is null))
        {
            state.AddModelError(nameof(Addresses), t(HeadStartTexts.AddressFormat, ("line", i + 1)));
        }

        JudgeCount(state, nameof(Domains), typedDomains.Length, HeadStartRule.MostDomains, t);
        JudgeCount(state, nameof(Addresses), typedAddresses.Length, HeadStartRule.MostAddresses, t);
        return state.IsValid
            ? new(number, [.. typedDomains.Select(d => HeadStartRule.Domain(d)!).Distinct()], [.. typedAddresses.Select(a => EmailAddress.Normalise(a)!).Distinct()])
            : null;
    }

    private static void JudgeDomain(ModelStateDictionary state, string typed, Translate t)
    {
        var domain = HeadStartRule.Domain(typed);
        if (domain is null || HeadStartRule.IsPublicMail(domain))
        {
            state.AddModelError(nameof(Domains), t(domain is null ? HeadStartTexts.DomainFormat : HeadStartTexts.DomainPublic, ("typed", typed)));
        }
    }

    private static void JudgeCount(ModelStateDictionary state, string field, int count, int most, Translate t)
    {
        if (count > most)
        {
            state.AddModelError(field, t(HeadStartTexts.TooMany, ("max", most)));
        }
    }

    private static string[] Lines(string? typed) => (typed ?? "").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
