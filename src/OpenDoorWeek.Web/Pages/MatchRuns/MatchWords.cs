using System.Globalization;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching.Reasons;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Pages.Editions;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>States, steps, presets and refusals of the matching in words.</summary>
public static class MatchWords
{
    private static readonly Dictionary<string, Text> Presets = new()
    {
        ["equal"] = new("Gelijk verdeeld: iedereen één bezoek, dan iedereen twee, dan drie", "Parts égales\u00a0: une visite à chaque personne, puis deux, puis trois", "Equal shares: one visit for everybody, then two, then three"),
        ["coverage"] = new("Iedereen één bezoek, dan zoveel mogelijk wensen", "Une visite à chaque personne, puis le plus de souhaits", "One visit for everybody, then as many wishes as possible"),
        ["first"] = new("Iedereen één bezoek, dan zoveel mogelijk eerste wensen", "Une visite à chaque personne, puis le plus de premiers souhaits", "One visit for everybody, then as many first wishes as possible"),
    };

    private static readonly Dictionary<string, Text> ShortPresets = new()
    {
        ["equal"] = new("Gelijk verdeeld", "Parts égales", "Equal shares"),
        ["coverage"] = new("Iedereen één, dan wensen", "Une visite, puis les souhaits", "One each, then wishes"),
        ["first"] = new("Iedereen één, dan eerste wens", "Une visite, puis le premier souhait", "One each, then first wish"),
    };

    private static readonly Dictionary<string, Text> States = new()
    {
        ["queued"] = new("wacht", "en attente", "waiting"),
        ["running"] = new("bezig", "en cours", "running"),
        ["done"] = new("klaar", "terminé", "done"),
        ["cancelled"] = new("gestopt", "arrêté", "stopped"),
        ["failed"] = new("mislukt", "échoué", "failed"),
    };

    private static readonly Dictionary<string, Text> Steps = new()
    {
        ["snapshot"] = new("De week wordt gelezen", "Lecture de la semaine", "Reading the week"),
        ["place"] = new("Plaatsen worden toegewezen", "Attribution des places", "Giving places"),
        ["polish"] = new("Plaatsen worden geruild", "Échange de places", "Exchanging places"),
        ["minimum"] = new("Minima worden nagekeken", "Examen des minimums", "Minding the minimums"),
        ["certify"] = new("Het bewijs wordt gemaakt", "Établissement de la preuve", "Making the proof"),
        ["verify"] = new("Het plan wordt nagerekend", "Vérification du plan", "Checking the plan"),
    };

    private static readonly Dictionary<string, Text> Failures = new()
    {
        [MatchFailure.Lost] = new(
            "De server stopte drie keer midden in de berekening. Er is niets bewaard. Start een nieuwe berekening, of verwittig de beheerder.",
            "Le serveur s'est arrêté trois fois au milieu du calcul. Rien n'a été gardé. Lancez un nouveau calcul, ou prévenez l'équipe technique.",
            "The server stopped three times in the middle of the run. Nothing was kept. Start a new run, or tell the operator."),
        [MatchFailure.NotValid] = new(
            "Het apart programma vond een fout in het plan; het is weggegooid. Verwittig de beheerder.",
            "Le programme distinct a trouvé une erreur dans le plan\u00a0; il a été écarté. Prévenez l'équipe technique.",
            "The separate program found a mistake in the plan; it was thrown away. Tell the operator."),
    };

    private static readonly Text Failed = new(
        "De berekening is mislukt. Er is niets bewaard. Verwittig de beheerder.", "Le calcul a échoué. Rien n'a été gardé. Prévenez l'équipe technique.", "The run failed. Nothing was kept. Tell the operator.");
    private static readonly Text RunsAlready = new("Berekening {n} loopt nog. Wacht tot ze klaar is, of stop ze.", "Le calcul {n} est encore en cours. Attendez sa fin, ou arrêtez-le.", "Run {n} has not ended. Wait for it, or stop it.");
    private static readonly Text NobodyWishes = new("Nog niemand gaf wensen door.", "Personne n'a encore transmis de souhaits.", "Nobody has sent wishes yet.");
    private static readonly Text DecidedAlready = new(
        "Over deze persoon en dit bezoekmoment is al beslist. Neem dat eerst terug.", "Une décision existe déjà pour cette personne et ce créneau. Retirez-la d'abord.", "Something is decided about this person and this slot already. Take that back first.");

    private static readonly Dictionary<PinProblem, Text> Pins = new()
    {
        [PinProblem.NoWishes] = new("Niemand met dit adres gaf wensen door", "Aucune personne de cette adresse n'a transmis de souhaits", "Nobody of this address sent wishes"),
        [PinProblem.NoSlot] = new("Dit bezoekmoment staat niet in het programma van deze editie", "Ce créneau n'est pas au programme de cette édition", "This slot is not in the programme of this edition"),
        [PinProblem.Booked] = new("Dit bezoek is al geboekt en blijft staan. Annuleer de boeking als het niet mag doorgaan", "Cette visite est déjà réservée et reste. Annulez la réservation si elle ne peut avoir lieu", "This visit is booked already and stays. Cancel the booking if it must not take place"),
        [PinProblem.Language] = new("Het bezoek is in geen taal die deze persoon volgt", "La visite ne se fait dans aucune langue de cette personne", "The visit is in no language that this person follows"),
        [PinProblem.Overlap] = new("Deze persoon heeft dan al een ander bezoek, te dichtbij in tijd, of bezoekt deze organisatie al", "Cette personne a déjà une autre visite à ce moment ou trop proche, ou visite déjà cette structure", "This person has another visit then or too near in time, or visits this host already"),
        [PinProblem.TooMany] = new("Niemand krijgt meer dan drie bezoeken", "Personne ne reçoit plus de trois visites", "Nobody gets more than three visits"),
        [PinProblem.NoPlaces] = new("Er zijn te weinig plaatsen vrij voor deze persoon en wie meekomt", "Il reste trop peu de places pour cette personne et celles qui l'accompagnent", "Too few places are free for this person and who comes along"),
    };

    private static readonly Dictionary<OneMorePlace, Text> OneMores = new()
    {
        [OneMorePlace.Nothing] = new("Eén plaats meer verandert niets.", "Une place de plus ne change rien.", "One more place changes nothing."),
        [OneMorePlace.BetterWish] = new("Met één plaats meer krijgt iemand een liever bezoek.", "Avec une place de plus, une personne reçoit une visite plus souhaitée.", "With one more place somebody gets a visit she wants more."),
        [OneMorePlace.ThirdVisit] = new("Met één plaats meer krijgt iemand een derde bezoek.", "Avec une place de plus, une personne reçoit une troisième visite.", "With one more place somebody gets a third visit."),
        [OneMorePlace.SecondVisit] = new("Met één plaats meer krijgt iemand een tweede bezoek.", "Avec une place de plus, une personne reçoit une deuxième visite.", "With one more place somebody gets a second visit."),
        [OneMorePlace.FirstVisit] = new("Met één plaats meer krijgt iemand die nu niets heeft een bezoek.", "Avec une place de plus, une personne sans visite en reçoit une.", "With one more place somebody without a visit gets one."),
    };

    public static IEnumerable<Choice> PresetChoices(Language language) => Matching.Plans.Preset.All.Select(p => new Choice(p.Name, Presets[p.Name].In(language)));

    public static string Preset(string name, Language language) => ShortPresets[name].In(language);

    public static string State(string state, Language language) => States[state].In(language);

    public static string Step(string step, Language language) => Steps.GetValueOrDefault(step, Steps["snapshot"]).In(language);

    /// <param name="error">As column <c>match_run.error</c> has it; null: no failure.</param>
    public static string Failure(string? error, Language language) => (error is null ? Failed : Failures.GetValueOrDefault(error, Failed)).In(language);

    public static string Of(PinProblem problem, Language language) => Pins[problem].In(language);

    public static string Of(OneMorePlace effect, Language language) => OneMores[effect].In(language);

    /// <param name="refusal">But for what is not to be found.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team, for who needs help.</param>
    public static string Of(MatchRefusal refusal, Language language, string phone) => refusal switch
    {
        MatchRefusal.WrongPhase wrong => PhaseProblemWords.Of(wrong.Gate, language, phone) ?? "",
        MatchRefusal.RunsAlready already => RunsAlready.In(language, ("n", already.Number)),
        MatchRefusal.NobodyWishes => NobodyWishes.In(language),
        MatchRefusal.CannotHold cannot => Of(cannot.Problem, language),
        MatchRefusal.DecidedAlready => DecidedAlready.In(language),
        MatchRefusal.KeyReused => FormTexts.SentBefore.In(language),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    public static int StatusOf(MatchRefusal refusal) => refusal is MatchRefusal.KeyReused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;

    /// <summary>"1.001", "1 001", "1,001".</summary>
    public static string Number(long number, Language language) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", language.Choose(".", "\u00a0", ","), StringComparison.Ordinal);

    /// <summary>"1,9", "1.9".</summary>
    public static string WithComma(double number, string format, Language language) =>
        number.ToString(format, CultureInfo.InvariantCulture).Replace(".", language.Choose(",", ",", "."), StringComparison.Ordinal);

    /// <summary>"geen enkel plan kan meer dan 0,012 % beter zijn": rounded up, so that it stays true.</summary>
    public static string Gap(PlanFigures figures, Language language) => figures.Bound == figures.Weighted
        ? MatchTexts.ProofBest.In(language)
        : MatchTexts.ProofGap.In(language, ("percent", WithComma((double)(Math.Ceiling(figures.GapPercent * 1000) / 1000), "0.000", language)));

    /// <summary>"50 %"; of nothing it is 0.</summary>
    public static string Share(int part, int whole, Language language) => MatchTexts.Share.In(language, ("n", whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole)));

    /// <summary>"ma 23 nov, 10.00–11.30".</summary>
    public static string When(MatchedSlot slot, Language language) => $"{DateWords.DayShort(slot.LocalDate, language)}, {DateWords.SpanShort(slot.LocalStart, slot.LocalEnd, language)}";

    /// <summary>"Huis De Linde, ma 23 nov, 10.00–11.30".</summary>
    public static string Slot(MatchedSlot slot, Language language) => $"{slot.HostName}, {When(slot, language)}";

    /// <summary>Of a zone team of the edition, to call.</summary>
    public static async Task<string> PhoneAsync(this KnownEditions known, string slug, CancellationToken ct) =>
        (await known.ReadAsync(ct)).FirstOrDefault(e => e.Slug == slug)?.Zones.Select(z => z.ContactPhone).FirstOrDefault() ?? "";

    /// <summary>64 digits in groups of eight, so that a narrow page can break them.</summary>
    public static string Digits(string hexadecimal) => string.Join(' ', hexadecimal.Chunk(8).Select(c => new string(c)));
}
