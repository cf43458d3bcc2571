using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Refusals, states and steps of a registration, in words.</summary>
public static class HostWords
{
    private static readonly Dictionary<string, Text> States = new()
    {
        ["draft"] = HostStateTexts.Draft,
        ["submitted"] = HostStateTexts.Submitted,
        ["accepted"] = HostStateTexts.Accepted,
        ["returned"] = HostStateTexts.Returned,
        ["withdrawn"] = HostStateTexts.WithdrawnState,
    };

    private static readonly Dictionary<string, Text> Steps = new()
    {
        [HostSteps.Organisation] = StepTexts.Organisation,
        [HostSteps.Reach] = StepTexts.Reach,
        [HostSteps.Areas] = StepTexts.Areas,
        [HostSteps.Languages] = StepTexts.Languages,
        [HostSteps.Visibility] = StepTexts.Visibility,
        [HostSteps.Contact] = StepTexts.Contact,
        [HostSteps.Colleague] = StepTexts.Colleague,
    };

    private static readonly Dictionary<string, Text> Visible = new()
    {
        ["public"] = HostStateTexts.VisiblePublic,
        ["professionals"] = HostStateTexts.VisibleProfessionals,
        ["matching"] = HostStateTexts.VisibleMatching,
    };

    /// <summary>Codes of column <c>host.status</c>, what waits for an answer first.</summary>
    public static readonly IReadOnlyList<string> AllStates = ["submitted", "returned", "draft", "accepted", "withdrawn"];

    /// <summary>Codes of column <c>host.visibility</c>, the widest first.</summary>
    public static IReadOnlyCollection<string> Visibilities => Visible.Keys;

    public static string State(string status, Language language) => States[status].In(language);

    public static string Step(string step, Language language) => Steps[step].In(language);

    public static string VisibleTo(string visibility, Language language) => Visible[visibility].In(language);

    /// <param name="refusal">Why not.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone, to call.</param>
    public static string Say(HostRefusal refusal, Language language, string phone) => refusal switch
    {
        HostRefusal.NotOpenYet { OpensAt: { } opens } => HostTexts.NotOpenYet.In(language, ("openDay", DateWords.From(opens, language))),
        HostRefusal.NotOpenYet => HostTexts.NotForeseen.In(language, ("phone", phone)),
        HostRefusal.Closed(var since) => HostTexts.Closed.In(language, ("until", DateWords.Until(since, language)), ("phone", phone)),
        HostRefusal.BeingRead => HostTexts.BeingRead.In(language, ("phone", phone)),
        HostRefusal.Withdrawn => HostTexts.IsWithdrawn.In(language),
        HostRefusal.ZoneOutside => HostTexts.ZoneOutside.In(language, ("phone", phone)),
        HostRefusal.ZoneFixed => HostTexts.ZoneFixed.In(language, ("phone", phone)),
        HostRefusal.OrganisationKnown => HostTexts.OrganisationKnown.In(language, ("phone", phone)),
        HostRefusal.StepsOpen => HostTexts.StepsOpen.In(language),
        HostRefusal.ReachChanged => Slots.SlotRefusalTexts.ReachChanged.In(language),
        HostRefusal.ContactAlready => HostTexts.ContactAlready.In(language),
        HostRefusal.TooManyInvitations => HostTexts.TooManyInvitations.In(language),
        HostRefusal.NotSubmitted => HostTexts.NotSubmitted.In(language),
        HostRefusal.KeyReused => HostTexts.KeyReused.In(language),
        _ => throw new ArgumentException($"{refusal} is said beside its field", nameof(refusal)),
    };

    /// <summary>Beside the field that it speaks of, or about the whole.</summary>
    /// <param name="state">Of the page.</param>
    /// <param name="refusal">Why not.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone, to call.</param>
    /// <param name="postcode">As typed, where the zone is asked.</param>
    public static void AddRefusal(this ModelStateDictionary state, HostRefusal refusal, Language language, string phone, string? postcode = null)
    {
        var (field, words) = refusal switch
        {
            HostRefusal.ZoneAsked(var zones) => ("ZoneCode", HostTexts.ZoneChoose.In(language, ("postcode", postcode ?? ""), ("count", zones.Count))),
            HostRefusal.ZoneOutside or HostRefusal.ZoneFixed => ("Postcode", Say(refusal, language, phone)),
            HostRefusal.OrganisationKnown => ("Name", Say(refusal, language, phone)),
            HostRefusal.ContactAlready => ("Email", Say(refusal, language, phone)),
            _ => ("", Say(refusal, language, phone)),
        };
        state.AddModelError(field, words);
    }

    public static int StatusOf(HostRefusal refusal) => refusal switch
    {
        HostRefusal.KeyReused => StatusCodes.Status422UnprocessableEntity,
        HostRefusal.TooManyInvitations => StatusCodes.Status429TooManyRequests,
        HostRefusal.ZoneAsked or HostRefusal.ZoneOutside => StatusCodes.Status200OK,
        _ => StatusCodes.Status409Conflict,
    };
}
