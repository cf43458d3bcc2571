using NUnit.Framework;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Outcomes;

/// <summary>Each reason, word by word, in three languages; a space that does not break is written as one that does.</summary>
[Category("Rules")]
public sealed class OutcomeWordsTests
{
    private static readonly OutcomeWish Wish = new()
    {
        Rank = 2,
        HostId = Guid.NewGuid(),
        HostName = "De Brug",
        LocalDate = new(2026, 11, 23),
        LocalStart = new(10, 0),
        LocalEnd = new(11, 30),
        Languages = ["nl"],
        Admits = ["professional"],
        Capacity = 6,
        Minimum = 3,
        VisitorLanguages = ["fr"],
        VisitsADay = 2,
        WantedVisits = 3,
    };

    private static readonly OutcomeWish WithOther = Wish with
    {
        OtherHostId = Guid.NewGuid(),
        OtherHostName = "Het Anker",
        OtherDate = new(2026, 11, 23),
        OtherStart = new(11, 0),
        OtherEnd = new(12, 30),
    };

    private static readonly (OutcomeWish Wish, string Nl, string Fr, string En)[] Reasons =
    [
        (Wish with { Result = "language" },
            "Dit bezoek is in het Nederlands. In uw profiel staat: Frans.",
            "Cette visite se fait en néerlandais. Votre profil indique : français.",
            "This visit is in Dutch. Your profile says: French."),
        (Wish with { Result = "not_admitted", Kind = "citizen" },
            "Dit bezoek is alleen voor professionals van een organisatie.",
            "Cette visite est prévue seulement pour ce public : personnel d'une organisation.",
            "This visit is only for professionals of an organisation."),
        (Wish with { Result = "not_admitted" },
            "Het zoneteam heeft dit bezoek uitgesloten.",
            "L'équipe du bassin a exclu cette visite.",
            "The zone team has blocked this visit."),
        (Wish with { Result = "unavailable" },
            "U gaf aan dat u dan niet kunt.",
            "Vous aviez indiqué que ce moment ne vous convient pas.",
            "You told us that you are not free then."),
        (WithOther with { Result = "conflict" },
            "Dit valt samen met uw bezoek bij Het Anker (ma 23 nov, 11.00 tot 12.30 uur).",
            "Ce moment coïncide avec votre visite chez Het Anker (lun. 23 nov., de 11 h à 12 h 30).",
            "This overlaps with your visit to Het Anker (Mon 23 Nov, 11:00 to 12:30)."),
        (WithOther with { Result = "conflict", OtherStart = new(11, 40), OtherEnd = new(13, 0), TravelMinutes = 30 },
            "U kunt er niet op tijd zijn: van of naar Het Anker (ma 23 nov, 11.40 tot 13.00 uur) is het ongeveer 30 minuten.",
            "Le trajet est trop long : environ 30 minutes entre cette visite et celle chez Het Anker (lun. 23 nov., de 11 h 40 à 13 h).",
            "There is not enough time to travel: it takes about 30 minutes from or to Het Anker (Mon 23 Nov, 11:40 to 13:00)."),
        (WithOther with { Result = "conflict", OtherHostId = Wish.HostId },
            "U bezoekt deze organisatie al: ma 23 nov, 11.00 tot 12.30 uur.",
            "Vous visitez déjà cette organisation : lun. 23 nov., de 11 h à 12 h 30.",
            "You are already visiting this organisation: Mon 23 Nov, 11:00 to 12:30."),
        (Wish with { Result = "conflict" },
            "Dit valt samen met een bezoek dat u zelf boekte, of ligt er te dichtbij.",
            "Ce moment coïncide avec une visite que vous avez réservée, ou en est trop proche.",
            "This overlaps with a visit that you booked yourself, or is too near to it."),
        (Wish with { Result = "day_limit" },
            "U hebt die dag al 2 bezoeken, zoveel als u vroeg.",
            "Vous avez déjà 2 visites ce jour-là, le maximum que vous avez demandé.",
            "You already have 2 visits that day, the most you asked for."),
        (Wish with { Result = "enough_visits" },
            "U hebt al 3 bezoeken, zoveel als u vroeg.",
            "Vous avez déjà 3 visites, autant que demandé.",
            "You already have 3 visits, as many as you asked for."),
        (Wish with { Result = "minimum_not_reached" },
            "Voor dit bezoek waren minstens 3 personen nodig. Dat is bij de verdeling niet gelukt.",
            "Il fallait au moins 3 personnes pour cette visite. La répartition n'a pas atteint ce nombre.",
            "This visit needed at least 3 people. That was not reached when we shared out the places."),
        (Wish with { Result = "host_cancelled" },
            "De Brug moest dit bezoek annuleren.",
            "De Brug a dû annuler cette visite.",
            "De Brug had to cancel this visit."),
        (Wish with { Result = "full", Asked = 14, Cost = "only-visit" },
            "Volzet: 14 wensen voor 6 plaatsen. Een plaats voor u had een andere bezoeker het enige bezoek gekost.",
            "Complet : 14 souhaits pour 6 places. Vous donner une place aurait privé une autre personne de sa seule visite.",
            "Full: 14 wishes for 6 places. A place for you here would have cost another visitor their only visit."),
        (Wish with { Result = "full", Asked = 4, Capacity = 1, Cost = "later-visit" },
            "Volzet: minder dan 5 wensen voor 1 plaats. Een plaats voor u had een andere bezoeker een bezoek gekost.",
            "Complet : moins de 5 souhaits pour 1 place. Vous donner une place aurait privé une autre personne d'une visite.",
            "Full: fewer than 5 wishes for 1 place. A place for you here would have cost another visitor one of their visits."),
        (Wish with { Result = "full", Asked = 5, Cost = "better-wish" },
            "Volzet: 5 wensen voor 6 plaatsen. Een andere bezoeker had dan een minder gewenst bezoek gekregen.",
            "Complet : 5 souhaits pour 6 places. Une autre personne aurait alors reçu une visite moins souhaitée.",
            "Full: 5 wishes for 6 places. Another visitor would then have had a visit they wanted less."),
        (WithOther with { Result = "full", Asked = 14, Cost = "own-visit" },
            "Volzet: 14 wensen voor 6 plaatsen. Een plaats hier had u uw bezoek bij Het Anker gekost.",
            "Complet : 14 souhaits pour 6 places. Une place ici vous aurait coûté votre visite chez Het Anker.",
            "Full: 14 wishes for 6 places. A place here would have cost you your visit to Het Anker."),
        (Wish with { Result = "full", Asked = 14, Cost = "equal" },
            "Volzet: 14 wensen voor 6 plaatsen. Iemand anders had evenveel recht op de plaats. Het lot besliste.",
            "Complet : 14 souhaits pour 6 places. Une autre personne y avait droit autant que vous. Le sort a décidé.",
            "Full: 14 wishes for 6 places. Someone else had an equal claim to the place. The draw decided."),
        (Wish with { Result = "full", Asked = 14, Cost = "none" },
            "Volzet: 14 wensen voor 6 plaatsen.",
            "Complet : 14 souhaits pour 6 places.",
            "Full: 14 wishes for 6 places."),
    ];

    [Test]
    public void Each_reason_is_said_in_its_words()
    {
        foreach (var (wish, nl, fr, en) in Reasons)
        {
            Assert.That(((string[])["nl", "fr", "en"]).Select(l => Plain(OutcomeWords.Reason(wish, Language.Parse(l)))), Is.EqualTo([nl, fr, en]));
        }
    }

    [Test]
    public void Every_reason_that_the_schema_knows_is_among_them()
    {
        var known = typeof(OutcomeResult).GetFields().Select(f => (string)f.GetRawConstantValue()!).Except([OutcomeResult.Placed]);
        Assert.That(Reasons.Select(r => r.Wish.Result).Distinct(), Is.EquivalentTo(known));
        Assert.That(Reasons.Select(r => r.Wish.Cost).OfType<string>().Distinct(), Is.EquivalentTo(typeof(OutcomeCost).GetFields().Select(f => (string)f.GetRawConstantValue()!)));
    }

    [Test]
    public void A_full_visit_goes_on_to_the_waiting_list()
    {
        Assert.That(In(l => OutcomeWords.WaitingList(3, l)), Is.EqualTo(["U staat op plaats 3 van de wachtlijst.", "Vous êtes en position 3 sur la liste d'attente.", "You are number 3 on the waiting list."]));
        Assert.That(In(l => OutcomeWords.WaitingList(null, l)), Is.EqualTo(["U kunt u op de wachtlijst zetten.", "Vous pouvez vous mettre sur la liste d'attente.", "You can join the waiting list."]));
        Assert.That(In(l => OutcomeWords.Numbered.In(l, ("rank", 2), ("host", "De Brug"))), Is.EqualTo(["Wens 2, De Brug: ", "Souhait 2, De Brug : ", "Wish 2, De Brug: "]));
    }

    [Test]
    public void French_does_not_break_before_a_colon() =>
        Assert.That(Reasons.Select(r => OutcomeWords.Reason(r.Wish, Language.Fr)), Has.None.Contains(" :"));

    private static string[] In(Func<Language, string> words) => [Plain(words(Language.Nl)), Plain(words(Language.Fr)), Plain(words(Language.En))];

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
