using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Post;

/// <summary>Every kind of mail in every language, as a mail server received it; read and approved in the folder Approved.</summary>
[TestFixture, Category("Calendar")]
public sealed partial class MailsAsTheyArrive
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 11, 0, 0, TimeSpan.Zero);
    private static readonly Site Site = new(new Uri("https://odw.example"), "agenda@odw.example");
    private static readonly MailTemplates Templates = MailTemplates.Load();
    private static readonly Guid Booking = new("0193b7c2-0000-7000-8000-00000000000b");
    private static readonly Guid Participant = new("0193b7c2-0000-7000-8000-00000000000a");
    private static readonly Guid Slot = new("0193b7c2-0000-7000-8000-00000000000c");
    private static readonly Guid Contact = new("0193b7c2-0000-7000-8000-00000000000d");
    private static readonly Guid SignIn = new("0193b7c2-0000-7000-8000-00000000000e");
    private static readonly Guid Host = new("0193b7c2-0000-7000-8000-00000000000f");
    private static readonly Guid Invitation = new("0193b7c2-0000-7000-8000-000000000010");
    private static readonly Guid Organiser = new("0193b7c2-0000-7000-8000-000000000011");
    private static readonly Guid Entry = new("0193b7c2-0000-7000-8000-000000000012");
    private static readonly Guid Offer = new("0193b7c2-0000-7000-8000-000000000013");
    private static readonly Guid Wishes = new("0193b7c2-0000-7000-8000-000000000018");
    private static readonly Guid Reminder = new("0193b7c2-0000-7000-8000-000000000017");
    private static readonly Text[] Zones = [new("Zuid", "Sud", "South"), new("Centrum-West", "Centre-Ouest", "Centre-West")];
    private static readonly string Token = new('T', 70);

    private static readonly VisitFacts Visit = new()
    {
        BookingId = Booking,
        BookingStatus = "confirmed",
        LinkVersion = 1,
        PartySize = 3,
        HeldUntil = Now.AddMinutes(30),
        VisitorName = "Ada Peeters",
        VisitorOrganisation = "Wijkpunt",
        VisitorLanguages = ["fr", "nl"],
        ParticipantId = Participant,
        ParticipantName = "Ada Peeters",
        ParticipantStatus = "confirmed",
        IsHolder = true,
        ParticipantLinkVersion = 1,
        Earlier = new("Maison de l'Ancre", new(2026, 11, 24), new(14, 0), new(15, 30)),
        CalendarUid = $"p-{Participant}@odw.example",
        ConfirmationMessageId = $"booking.confirmed.{Participant}.0",
        IsContact = true,
        ContactName = "Hanne Host",
        SlotId = Slot,
        LocalDate = new(2026, 11, 23),
        LocalStart = new(10, 0),
        LocalEnd = new(11, 30),
        Street = "Voorbeeldstraat 12",
        Postcode = "1060",
        PlaceNl = "Sint-Gillis",
        PlaceFr = "Saint-Gilles",
        Capacity = 6,
        Taken = 5,
        SlotLanguages = ["fr", "nl"],
        IsSlowAndClear = true,
        EditionSlug = "zuid-2026",
        HostId = Host,
        HostName = "Huis \"De Brug\" & Zoon",
        HostPhone = "+32 2 000 00 12",
        ZoneNl = "Zuid",
        ZoneFr = "Sud",
        ZoneEn = "South",
        ZonePhone = "+32 2 000 00 00",
        ZoneEmail = "zuid@zorgzone.example",
        ZoneAddress = "Voorbeeldplein 1, 1060 Brussel",
    };

    /// <summary>After she cancelled: two people are left.</summary>
    private static readonly VisitFacts Cancelled = Visit with { BookingStatus = "cancelled", ParticipantStatus = "cancelled", BookingEndedAt = Now, Taken = 2 };

    /// <summary>By the host: what could be visited instead.</summary>
    private static readonly VisitFacts ByHost = Cancelled with
    {
        SlotStatus = "cancelled",
        Alternatives =
        [
            Instead(new("0193b7c2-0000-7000-8000-000000000014"), "Maison *de* l'Ancre", new(2026, 11, 24), "1190", "Vorst", "Forest"),
            Instead(new("0193b7c2-0000-7000-8000-000000000015"), "Wijkgezondheidscentrum De Zeven Bergen van Brussel", new(2026, 11, 25), "1060", "Sint-Gillis", "Saint-Gilles"),
            Instead(new("0193b7c2-0000-7000-8000-000000000016"), "De Kade", new(2026, 11, 27), "1050", "Elsene", "Ixelles"),
        ],
    };

    /// <summary>Who was named in the booking of another, and stands for herself.</summary>
    private static readonly VisitFacts Named = Visit with { IsHolder = false, ParticipantName = "Ben Maes" };

    /// <summary>Of a visit of which everything was otherwise.</summary>
    private static readonly VisitFacts Changed = Visit with
    {
        MeetingPoint = "Onthaal, 2de verdieping",
        Before = new(new(2026, 11, 24), new(14, 0), new(15, 30), SlotOffer.Mobile, "Voorbeeldlaan 3", "1050", "Station, uitgang *Noord*", ["nl"]),
    };

    /// <summary>A registration as all its mails know it.</summary>
    private static readonly RegistrationFacts Registration = new()
    {
        HostId = Host,
        Status = "submitted",
        SubmissionNo = 1,
        OrganiserNote = "Voeg een telefoonnummer toe. En wie ontvangt er *’s avonds*?",
        ClosesAt = new(2026, 11, 10, 16, 0, 0, TimeSpan.Zero),
        EditionSlug = "zuid-2026",
        EditionNl = "Opendeurweek Zuid 2026",
        EditionFr = "Semaine portes ouvertes Sud 2026",
        EditionEn = "Open-Door Week South 2026",
        FirstDay = new(2026, 11, 23),
        LastDay = new(2026, 11, 27),
        HostName = Visit.HostName,
        Sector = "youth-family",
        Postcode = "1060",
        PlaceNl = "Sint-Gillis",
        PlaceFr = "Saint-Gilles",
        ZoneNl = "Zuid",
        ZoneFr = "Sud",
        ZoneEn = "South",
        ZonePhone = Visit.ZonePhone,
        ZoneEmail = Visit.ZoneEmail,
        ZoneAddress = Visit.ZoneAddress,
        PersonName = "Hanne Host",
        InvitedUntil = new(2026, 12, 4, 11, 0, 0, TimeSpan.Zero),
    };

    /// <summary>She waits with three, and is the second.</summary>
    private static readonly WaitingFacts Waiting = new(
        Entry, Slot, Contact, "offered", 1, 3, "Ada Peeters", "first-come", Now.AddDays(-1), 0, 2, 1, 1, Offer, "open", Now.AddDays(2), false, Booking,
        "published", new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new(2026, 11, 23, 10, 30, 0, TimeSpan.Zero), new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), 0, Now,
        "Kennismaking", null, null, Visit.LocalDate, Visit.LocalStart, Visit.LocalEnd, Visit.Street, Visit.Postcode, Visit.PlaceNl, Visit.PlaceFr, null,
        Visit.SlotLanguages, true, Visit.EditionSlug, Visit.HostName, "Zuid", "Sud", "South", Visit.ZonePhone, Visit.ZoneEmail, Visit.ZoneAddress);

    /// <summary>Two wishes, sent in time.</summary>
    private static readonly WishFacts List = new(default, 3, 3, "Ada Peeters", "Zuid", "Sud", "South", Visit.ZonePhone, Visit.ZoneEmail, Visit.ZoneAddress);

    private static readonly WishEdition ListEdition = new(
        default, Visit.EditionSlug, "Opendeurweek Zuid 2026", "Semaine portes ouvertes Sud 2026", "Open-Door Week South 2026", new(2026, 11, 23), new(2026, 11, 27),
        Now.AddDays(-1), new(2026, 11, 10, 16, 0, 0, TimeSpan.Zero), new(2026, 11, 16, 23, 0, 0, TimeSpan.Zero), Visit.ZonePhone);

    private static readonly IReadOnlyList<WishFacts.Line> Listed =
        [new(1, Visit.HostName, new(2026, 11, 23), new(10, 0)), new(2, "Maison *de* l'Ancre", new(2026, 11, 24), new(18, 30))];

    /// <summary>She books for herself from a Monday on.</summary>
    private static readonly OutcomeFacts Outcome = new(default, default, Wishes, Visit.EditionSlug, new(2026, 11, 15, 23, 0, 0, TimeSpan.Zero), new(2026, 11, 15, 23, 0, 0, TimeSpan.Zero));

    /// <summary>Two of four worked out, one of them proposed; the others were full and at the same time.</summary>
    private static readonly IReadOnlyList<OutcomeWish> Answers =
    [
        Answer(1, "placed") with { HostName = Visit.HostName, StartsAt = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) },
        Answer(2, "full") with { HostName = "Maison *de* l'Ancre", Asked = 14, Capacity = 6, Cost = "only-visit" },
        Answer(3, "conflict") with { HostName = "Huis [De Linde](https://evil.example)", HostId = Contact, OtherHostId = Host, OtherHostName = Visit.HostName, OtherDate = Visit.LocalDate, OtherStart = Visit.LocalStart, OtherEnd = Visit.LocalEnd },
        Answer(4, "placed") with { HostName = "De Kam", IsProposed = true, LocalDate = new(2026, 11, 25), StartsAt = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero) },
    ];

    private static OutcomeWish Answer(int rank, string result) => new()
    {
        Rank = rank,
        Result = result,
        LocalDate = Visit.LocalDate,
        LocalStart = Visit.LocalStart,
        LocalEnd = Visit.LocalEnd,
        Street = Visit.Street,
        Postcode = Visit.Postcode,
        PlaceNl = Visit.PlaceNl,
        PlaceFr = Visit.PlaceFr,
    };

    /// <summary>She goes to another on the same day, which names no phone.</summary>
    private static readonly VisitFacts Second = Visit with
    {
        HostName = "Maison *de* l'Ancre",
        HostPhone = null,
        LocalStart = new(14, 0),
        LocalEnd = new(15, 30),
        Street = "Kaai 7",
        Postcode = "1190",
        PlaceNl = "Vorst",
        PlaceFr = "Forest",
        MeetingPoint = "Onthaal, 2de verdieping",
    };

    private static readonly Guid Pair = new("0193b7c2-0000-7000-8000-000000000019");

    /// <summary>A buddy of another house, whom she knows by name and number once all said yes.</summary>
    private static readonly PairPartner Partner = new()
    {
        PairId = Pair,
        Role = "buddy",
        Organisation = "Maison *Soleil*",
        Sector = "youth-family",
        Postcode = "1080",
        PlaceNl = "Sint-Jans-Molenbeek",
        PlaceFr = "Molenbeek-Saint-Jean",
        Languages = ["nl", "fr"],
    };

    private static readonly PairFacts Proposal = new()
    {
        PairId = Pair,
        Kind = "buddy",
        State = "proposed",
        Reasons = $$"""{"languages": ["nl"], "sides": [{"optInId": "{{Pair}}", "postcode": "1080", "sector": "youth-family", "likesSector": false}, {"optInId": "{{Host}}", "postcode": "1081", "sector": "schools", "likesSector": true}], "minutes": 21, "editions": 0, "isByHand": false}""",
        AnswerUntil = new(2026, 11, 10),
        FirstDay = new(2026, 11, 23),
        LastDay = new(2026, 11, 27),
        Role = "buddy",
        IsOptedIn = true,
        HostId = Host,
        Languages = ["nl"],
        PersonName = "Ada Peeters",
        ZoneNl = "Zuid",
        ZoneFr = "Sud",
        ZoneEn = "South",
        ZonePhone = Visit.ZonePhone,
        ZoneEmail = Visit.ZoneEmail,
        ZoneAddress = Visit.ZoneAddress,
        Partners = [Partner],
    };

    private static readonly PairFacts Paired = Proposal with
    {
        State = "accepted",
        Answer = "yes",
        AcceptedAt = Now,
        Times = ["afternoon", "evening"],
        Partners = [Partner with { Name = "Ben [Maes](https://evil.example)", Email = "ben@soleil.example", Phone = "+32 2 000 00 34", Topics = "Rondleiding, en wat erna komt", Times = ["morning", "afternoon"] }],
    };

    private static readonly OptInFacts Asked = new()
    {
        Role = "newcomer",
        HostId = Host,
        PersonName = "Ada Peeters",
        IsSearching = true,
        ZoneNl = "Zuid",
        ZoneFr = "Sud",
        ZoneEn = "South",
        ZonePhone = Visit.ZonePhone,
        ZoneEmail = Visit.ZoneEmail,
        ZoneAddress = Visit.ZoneAddress,
    };

    /// <summary>Two visits of a host: to one come a group and somebody without a name, to the other one person.</summary>
    private static readonly HostDay Day = new(
    [
        new(Visit with { ParticipantId = null, PartySize = 0 }, [new(Slot, 3, false, ["Ada Peeters", "Ben *Maes*"]), new(Slot, 2, true, [])]),
        new(Visit with { ParticipantId = null, PartySize = 0, LocalStart = new(14, 0), LocalEnd = new(15, 30), SlotLanguages = ["fr", "vgt"], MeetingPoint = "Onthaal, 2de verdieping" }, [new(Slot, 1, false, ["Carla Claes"])]),
    ]);

    /// <summary>Who comes alone and names no organisation, to a host who is found elsewhere than at the entrance.</summary>
    private static readonly VisitFacts Alone = Visit with { PartySize = 1, VisitorOrganisation = null, MeetingPoint = "Onthaal, 2de verdieping", Taken = 1 };

    private static Alternative Instead(Guid slotId, string host, DateOnly day, string postcode, string nl, string fr) => new(
        slotId, "published", "accepted", "public", default, default, 10, 5, null, null, 24, ["nl"], 0, 0, host, "housing", "S", day, new(14, 0), new(15, 30), null, null, null, "Plein 1", postcode, nl, fr);

    private static IEnumerable<TestCaseData> KindsAndLanguages() =>
        from kind in Templates.Kinds
        from language in Language.All
        select new TestCaseData(kind, language).SetArgDisplayNames(kind, language.Code);

    private static IEnumerable<TestCaseData> InEachLanguage() => Language.All.Select(l => new TestCaseData(l).SetArgDisplayNames(l.Code));

    private static IEnumerable<TestCaseData> KindsThatCount() =>
        KindsAndLanguages().Where(c => c.Arguments[0] is ConfirmedVisit.Mail or HostNotices.Booked);

    [TestCaseSource(nameof(KindsAndLanguages))]
    public Task A_mail_arrives_as_it_was_approved(string kind, Language language) => ArriveAsync(Write(kind, language), kind, language);

    [TestCaseSource(nameof(KindsThatCount))]
    public Task Who_comes_alone_is_counted_in_words(string kind, Language language) => ArriveAsync(Write(kind, language, Alone), $"{kind}.alone", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task Where_several_are_asked_the_mail_says_so(Language language) =>
        ArriveAsync(Write(OfferTx.Made, language, Waiting with { IsShared = true }, AfterExpiry.AtTheEnd), "offer.made.shared", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task Who_was_asked_before_the_visit_changed_is_told_so(Language language) =>
        ArriveAsync(new WaitingMails(Site, Templates, null!).Write(Row(OfferTx.Made, language) with { AggregateSeq = 2 }, Waiting, Offer, AfterExpiry.AtTheEnd, Token), "offer.made.changed", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task A_second_offer_without_answer_says_that_she_waits_no_longer(Language language) =>
        ArriveAsync(Write(OverdueOffers.Mail, language, Waiting, AfterExpiry.Ended), "offer.expired.ended", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task The_host_reads_that_the_zone_team_booked_it_on_the_phone(Language language) =>
        ArriveAsync(Write(HostNotices.Booked, language, Visit with { IsByPhone = true }), "host.booked.by-phone", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task Where_nothing_fits_the_mail_says_so(Language language) =>
        ArriveAsync(Write(CancelledByHost.Mail, language, ByHost with { Alternatives = [], IsHolder = false }), "booking.cancelled-by-host.none", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task Whose_wishes_all_worked_out_where_nobody_books_freely_reads_that_and_no_more(Language language) => ArriveAsync(
        new OutcomeMails(Site, Templates).Write(Row(PublicationMails.Outcome, language), Outcome with { FreeBookingAt = null }, List, [Answers[0]]), "match.outcome.all", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task All_that_is_proposed_to_a_mentor_stands_in_one_mail(Language language) => ArriveAsync(
        new PairingMails(Site, Templates).Write(Row(PairMails.Proposed, language),
            [Proposal with { Kind = "mentor", Role = "mentor" }, Proposal with { PairId = Host, Kind = "mentor", Role = "mentor", Partners = [Partner with { Organisation = "De Kade" }] }]),
        "pair.proposed.several", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task Of_three_each_gets_the_data_of_both_others_and_without_a_common_hour_no_talk_is_suggested(Language language) => ArriveAsync(
        new PairingMails(Site, Templates).Write(Row(PairMails.Accepted, language),
            [Paired with { IsTrio = true, Times = ["evening"], Partners = [Paired.Partners[0] with { IsColleague = true, Times = ["morning"] }, Partner with { Organisation = "De Kade", Email = "cleo@kade.example", Times = [] }] }]),
        "pair.accepted.three", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task Several_visits_make_one_reminder(Language language) => ArriveAsync(Remind(language, [Visit, Second]), "visit.reminder.several", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public void Visits_of_several_days_are_counted_from_the_first(Language language)
    {
        var subject = Remind(language, [Visit, Second with { LocalDate = Visit.LocalDate.AddDays(1) }]).Subject;
        Assert.That(subject.Replace('\u00a0', ' '), Is.EqualTo(language.Choose(
            "Herinnering: 2 bezoeken vanaf ma 23 nov", "Rappel : 2 visites à partir du lun. 23 nov.", "Reminder: 2 visits from Mon 23 Nov")));
    }

    [TestCaseSource(nameof(InEachLanguage))]
    public Task A_host_with_one_visit_gets_a_short_list(Language language) =>
        ArriveAsync(new ReminderMails(Site, Templates, null!).Write(Row(SendReminders.HostMail, language), new HostDay([Day.Visits[1]]), Token), "host.list.one", language);

    [TestCaseSource(nameof(InEachLanguage))]
    public Task A_host_with_visits_over_a_weekend_gets_one_list(Language language) => ArriveAsync(
        new ReminderMails(Site, Templates, null!).Write(
            Row(SendReminders.HostMail, language), new HostDay([new(Day.Visits[0].Facts with { LocalDate = new(2026, 11, 21) }, Day.Visits[0].Parties), Day.Visits[1]]), Token),
        "host.list.weekend",
        language);

    [Test]
    public void A_cancellation_answers_the_confirmation() =>
        Assert.That(Write("booking.cancelled", Language.Nl).InReplyTo, Is.EqualTo(Write("booking.confirmed", Language.Nl).MessageId));

    private static async Task ArriveAsync(MailDraft draft, string name, Language language)
    {
        await using var sink = new SmtpSink();
        var post = new SmtpPost(new MailServer("127.0.0.1", sink.Port, MailSecurity.None, null, null), new TestClock(Now));

        Assert.That(await post.SendAsync(draft, Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));

        var raw = sink.Mails.Single().Raw;
        var mail = MimeReader.Read(raw);
        Approved.Verify($"{name}.{language}.eml.txt", Readable(mail));
        AssertJudgesAreContent(mail, raw);
    }

    [TestCaseSource(nameof(KindsAndLanguages))]
    public void A_mail_says_the_same_in_text_and_HTML_and_fits_the_screen(string kind, Language language)
    {
        var draft = Write(kind, language);
        Assert.That(SameFacts.Differences(draft.Text, draft.Html), Is.Empty);
        Assert.That(draft.Text.Split('\n').Where(l => !l.StartsWith("http", StringComparison.Ordinal)).Max(l => l.Length), Is.LessThanOrEqualTo(78));
        Assert.That(draft.Html, Does.Contain($"<html lang=\"{language}\">").And.Not.Contain("<img").And.Not.Contain("{{"));
        Assert.That(draft.Subject, Has.Length.LessThanOrEqualTo(78));
    }

    private static MailDraft Write(string kind, Language language) => Write(kind, language, kind switch
    {
        NameParticipant.Mail => Named,
        ChangeNotices.Mail => Changed,
        ChangeNotices.HostMail => Changed with { PartySize = 0 },
        LeaveBooking.Mail => Named with { ParticipantStatus = "cancelled" },
        CancelledByHost.Mail => ByHost,
        PublicationMails.Withdrawn => Cancelled,
        CancelledHolds.Mail => Visit with { BookingStatus = "expired", SlotStatus = "cancelled", ParticipantId = null, VisitorName = "-", VisitorOrganisation = null },
        _ => kind.Contains("cancelled", StringComparison.Ordinal) ? Cancelled : Visit,
    });

    private static MailDraft Write(string kind, Language language, VisitFacts visit)
    {
        var mail = Row(kind, language);
        return kind switch
        {
            InvitationMails.Kind => new InvitationMails(Site, Templates, null!).Write(mail, Zones, Token, Now.AddDays(7)),
            AskCode.Mail => new SignInMail(Site, Templates).Write(mail, "012345", new string('L', 43)),
            HostNotices.Booked or HostNotices.Changed or HostNotices.CancelledByVisitor or ChangeNotices.HostMail =>
                new HostMails(Site, Templates).Write(mail, visit with { ParticipantId = null }, Now),
            CancelledSlot.HostMail => new HostMails(Site, Templates).Write(mail, visit with { ParticipantId = null, Taken = 0 }, new CancelledSlot.Ids(Slot, Contact, 5, 2), Now),
            InviteContact.Mail => new RegistrationMails(Site, Templates, null!).Write(mail, Registration with { PersonName = null }, Token),
            SubmitHost.Mail or AcceptHost.Mail or ReturnHost.Mail or RemindDrafts.Mail => new RegistrationMails(Site, Templates, null!).Write(mail, Registration, ""),
            SendReminders.VisitMail => Remind(language, [visit]),
            PairMails.Searching => new PairingMails(Site, Templates).WriteSearching(mail, Asked),
            PairMails.Proposed or PairMails.Nudge => new PairingMails(Site, Templates).Write(mail, [Proposal]),
            PairMails.Accepted or PairMails.Feedback => new PairingMails(Site, Templates).Write(mail, [Paired]),
            PairMails.Ended => new PairingMails(Site, Templates).Write(mail, [Proposal with { State = "ended" }]),
            SendWishes.Mail => new WishMails(Site, Templates).Write(mail, List, ListEdition, Listed),
            PublicationMails.Outcome => new OutcomeMails(Site, Templates).Write(mail, Outcome, List, Answers),
            PublicationMails.NoVisit => new OutcomeMails(Site, Templates).Write(mail, Outcome, List, [Answers[1], Answers[2]]),
            VisitorsMails.Kind => new VisitorsMails(Site, Templates).Write(mail, visit with { ParticipantId = null, PartySize = 0 }, Day.Visits[0].Parties, Now),
            SendReminders.HostMail => new ReminderMails(Site, Templates, null!).Write(mail, Day, Token),
            TakeReply.OtherTime => new ReplyMails(Site, Templates, null!).Write(mail, visit, Token),
            JoinWaitingList.Mail or OfferTx.Made or OverdueOffers.Mail or AcceptedOffer.Taken or ClosedWaiting.Mail => Write(kind, language, Waiting, AfterExpiry.AtTheEnd),
            ConfirmedVisit.PhoneMail or NameParticipant.Mail or HandOverBooking.Mail or PublicationMails.Invited =>
                new BookingMails(Site, Templates, null!).Write(mail, visit with { ConfirmationMessageId = mail.MessageId }, Token, Now),
            _ => new BookingMails(Site, Templates, null!).Write(mail, visit, Token, Now),
        };
    }

    private static MailDraft Remind(Language language, IReadOnlyList<VisitFacts> visits) =>
        new ReminderMails(Site, Templates, null!).Write(Row(SendReminders.VisitMail, language), visits, Token, new string('S', 70));

    private static MailDraft Write(string kind, Language language, WaitingFacts entry, AfterExpiry fate) =>
        new WaitingMails(Site, Templates, null!).Write(Row(kind, language), entry, Offer, fate, Token);

    /// <summary>As the use cases enqueue it: the visitor's mails speak of the participant, those to the host of the slot.</summary>
    private static QueuedMail Row(string kind, Language language)
    {
        var (key, aggregate, seq, recipient) = kind switch
        {
            InvitationMails.Kind => ($"{Organiser}.1", Organiser, 1, "nora@zorgzone.example"),
            AskCode.Mail => ($"{SignIn}", SignIn, 0, "ada@wijkpunt.example"),
            HoldPlaces.Mail => ($"{Booking}", Booking, 0, "ada@wijkpunt.example"),
            CancelledHolds.Mail => ($"{Booking}", Booking, 1, "ada@wijkpunt.example"),
            ChangeNotices.HostMail => ($"{Slot}.{Contact}.4", Slot, 4, "hanne@brug.example"),
            CancelBooking.Mail or CancelledByHost.Mail or ChangeNotices.Mail or MoveBooking.AwayMail or HandOverBooking.AwayMail or PublicationMails.Withdrawn => ($"{Participant}.1", Participant, 1, "ada@wijkpunt.example"),
            MoveBooking.Mail => ($"{Participant}", Participant, 2, "ada@wijkpunt.example"),
            LeaveBooking.Mail => ($"{Participant}.1", Participant, 1, "ben@wijkpunt.example"),
            NameParticipant.Mail => ($"{Participant}", Participant, 0, "ben@wijkpunt.example"),
            LeaveBooking.HolderMail => ($"{Booking}.2", Booking, 2, "ada@wijkpunt.example"),
            VisitorsMails.Kind => ($"{Slot}.{Contact}.2", Slot, 2, "hanne@brug.example"),
            HostNotices.Booked => ($"{Booking}.{Contact}.2", Slot, 2, "hanne@brug.example"),
            HostNotices.CancelledByVisitor or HostNotices.Changed => ($"{Booking}.{Contact}.3", Slot, 3, "hanne@brug.example"),
            InviteContact.Mail => ($"{Invitation}.1", Invitation, 1, "bea@brug.example"),
            SubmitHost.Mail or AcceptHost.Mail or ReturnHost.Mail or RemindDrafts.Mail => ($"{Host}.1.{Contact}", Host, 1, "hanne@brug.example"),
            CancelledSlot.HostMail => ($"{Slot}.{Contact}.4", Slot, 4, "hanne@brug.example"),
            SendReminders.VisitMail => ($"{Reminder}", Reminder, 0, "ada@wijkpunt.example"),
            SendReminders.HostMail => ($"{Reminder}", Reminder, 0, "hanne@brug.example"),
            PublicationMails.Outcome or PublicationMails.NoVisit => ($"{Wishes}.{Contact}", Wishes, 1, "ada@wijkpunt.example"),
            PairMails.Proposed => ($"{Pair}.{Contact}", Pair, 0, "ada@wijkpunt.example"),
            PairMails.Nudge or PairMails.Accepted or PairMails.Ended or PairMails.Feedback => ($"{Pair}.{Contact}", Pair, 1, "ada@wijkpunt.example"),
            PairMails.Searching => ($"{Pair}", Pair, 0, "ada@wijkpunt.example"),
            SendWishes.Mail => ($"{Wishes}.3", Wishes, 3, "ada@wijkpunt.example"),
            ClosedWaiting.Mail => ($"{Entry}", Entry, 1, "ada@wijkpunt.example"),
            TakeReply.OtherTime => ($"{Participant}.20261104", Entry, 0, "ada@wijkpunt.example"),
            JoinWaitingList.Mail => ($"{Entry}", Entry, 0, "ada@wijkpunt.example"),
            OfferTx.Made => ($"{Offer}", Offer, 0, "ada@wijkpunt.example"),
            OverdueOffers.Mail or AcceptedOffer.Taken => ($"{Offer}", Offer, 1, "ada@wijkpunt.example"),
            _ => ($"{Participant}", Participant, 0, "ada@wijkpunt.example"),
        };
        var hasSequence = kind.StartsWith("pair.", StringComparison.Ordinal) || kind is PublicationMails.Outcome or PublicationMails.NoVisit or PublicationMails.Withdrawn or VisitorsMails.Kind or ChangeNotices.Mail or ChangeNotices.HostMail or CancelledSlot.HostMail or HostNotices.Booked or HostNotices.Changed or HostNotices.CancelledByVisitor;
        return new(1, kind, key, aggregate, seq, recipient, language, "{}", hasSequence ? $"{kind}.{key}" : $"{kind}.{key}.{seq}");
    }

    private static void AssertJudgesAreContent(MimePart mail, byte[] raw)
    {
        if (mail.Find("text/calendar") is not { } calendar)
        {
            return;
        }

        Assert.That(Oracles.Complaints("eml", raw), Is.Empty);
        Assert.That(Oracles.Complaints("ics", calendar.Content), Is.Empty);
        Assert.That(mail.All.Single(p => p.MediaType == "application/ics").Content, Is.EqualTo(calendar.Content));
        var entry = CalendarReader.Read(calendar.Content);
        Assert.That(entry["METHOD"].Value, Is.EqualTo(calendar.Parameters["method"]));
        Assert.That(calendar.Text, Does.Not.Contain("token").And.Not.Contain(Token));
    }

    /// <summary>Headers and parts decoded; borders replaced by names, since they mean nothing to a reader.</summary>
    private static string Readable(MimePart part, int depth = 0)
    {
        var headers = part.Headers.Select(h => $"{h.Key}: {Border().Replace(h.Value, "odw-border")}\n");
        var head = $"{new string('=', 8 - (depth * 2))} {part.MediaType}\n{string.Concat(headers)}\n";
        return part.Parts.Count > 0
            ? head + string.Concat(part.Parts.Select(p => Readable(p, depth + 1)))
            : head + (part.MediaType == "application/ics" ? "(the same octets as text/calendar)" : part.Text).ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n";
    }

    [GeneratedRegex("odw-[0-9a-f]{24}")]
    private static partial Regex Border();
}
