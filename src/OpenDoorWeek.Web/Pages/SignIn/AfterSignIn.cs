using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>Where somebody goes once her address is proved.</summary>
internal static class AfterSignIn
{
    /// <summary>Who has a second factor is asked for it first, since she signs in to work with it; she may go on without.</summary>
    public static string PathOf(EnterCode.Result.SignedIn session, Language language) => session.HasSecondFactor
        ? Links.SecondFactor(language, session.ReturnPath ?? Links.Organisers(language))
        : session.ReturnPath ?? Links.Agenda(language);
}
