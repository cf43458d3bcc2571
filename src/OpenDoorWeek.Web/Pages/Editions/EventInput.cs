using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Calendar;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Something that another initiative does, as typed.</summary>
public sealed class EventInput
{
    public string? Title { get; set; }

    public string? Place { get; set; }

    public string? FirstDay { get; set; }

    /// <summary>Empty: the first day.</summary>
    public string? LastDay { get; set; }

    /// <summary>Empty, like <see cref="End"/>: all day.</summary>
    public string? Start { get; set; }

    public string? End { get; set; }

    /// <summary>Who adds it, where, under which form key.</summary>
    public sealed record Sender(OrganiserScope By, string Slug, Guid Key);

    /// <summary>Puts a message beside each field that cannot be read.</summary>
    /// <returns>Null: there are such messages.</returns>
    public AddOtherEvent.Request? Read(ModelStateDictionary state, string prefix, Sender sender, Translate t)
    {
        var title = EditionInput.Trim(Title);
        Require(state, title.Length > 0, $"{prefix}.{nameof(Title)}", t(CalendarTexts.WhatMissing));
        Require(state, title.Length <= CalendarEntry.LongestText, $"{prefix}.{nameof(Title)}", t(FormTexts.TooLong, ("max", CalendarEntry.LongestText)));
        var place = EditionInput.Trim(Place) is { Length: > 0 } typed ? typed : null;
        Require(state, place is not { Length: > CalendarEntry.LongestText }, $"{prefix}.{nameof(Place)}", t(FormTexts.TooLong, ("max", CalendarEntry.LongestText)));
        Require(state, sender.Key != Guid.Empty, "", t(FormTexts.SentBefore));
        var first = EditionInput.ReadDay(state, $"{prefix}.{nameof(FirstDay)}", FirstDay, t);
        var last = EditionInput.Trim(LastDay).Length == 0 ? first : EditionInput.ReadDay(state, $"{prefix}.{nameof(LastDay)}", LastDay, t);
        Require(state, first is null || last is null || first <= last, $"{prefix}.{nameof(LastDay)}", t(OrganiseTexts.DaysReversed));
        var (start, end) = (ReadTime(state, $"{prefix}.{nameof(Start)}", Start, t), ReadTime(state, $"{prefix}.{nameof(End)}", End, t));
        JudgeTimes(state, $"{prefix}.{nameof(End)}", first == last, start, end, t);
        return state.IsValid ? new(sender.By, sender.Slug, title, place, first!.Value, last!.Value, start, end, sender.Key) : null;
    }

    private void JudgeTimes(ModelStateDictionary state, string field, bool isOneDay, TimeOnly? start, TimeOnly? end, Translate t)
    {
        var isHalf = EditionInput.Trim(Start).Length == 0 != (EditionInput.Trim(End).Length == 0);
        Require(state, !isHalf, field, t(CalendarTexts.BothTimes));
        if (isOneDay && start is { } from && end is { } until && until <= from)
        {
            state.AddModelError(field, t(CalendarTexts.TimeOrder, ("startTime", WallTime.Write(from))));
        }
    }

    private static TimeOnly? ReadTime(ModelStateDictionary state, string field, string? typed, Translate t)
    {
        var time = WallTime.Read(typed);
        Require(state, time is not null || EditionInput.Trim(typed).Length == 0, field, t(FormTexts.TimeFormat));
        return time;
    }

    private static void Require(ModelStateDictionary state, bool isRight, string field, string message)
    {
        if (!isRight)
        {
            state.AddModelError(field, message);
        }
    }
}
