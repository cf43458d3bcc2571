using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What axe does not see: the way of the Tab key.</summary>
[Category("Browser"), NonParallelizable, HoldsTheMachine]
public sealed class KeyboardTests : TourTest
{
    [Test]
    public async Task The_Tab_key_leads_past_the_menus_passes_everything_in_sight_and_comes_round([ValueSource(nameof(Stops))] string stop) =>
        Assert.That((await SeeAsync(stop)).SelectMany(s => s.Keys), Is.Empty);

    [Test]
    public async Task A_field_out_of_the_way_of_the_Tab_key_and_one_without_outline_are_noticed()
    {
        var guest = await ReachAsync("book, empty");
        await guest.Page.EvaluateAsync(Break);
        var complaints = await TabWalk.TakeAsync(guest.Page, hasFocus: false);
        Assert.That(complaints, Has.One.Contains("does not reach INPUT Name").And.One.Contains("INPUT Email : no outline").And.One.Contains("reaches 1 more"));
    }

    private const string Break = """
        () => {
          document.querySelector("#Name").tabIndex = -1;
          document.querySelector("#Email").style.cssText = "outline: none !important";
          document.querySelector("h1").setAttribute("tabindex", "00");
        }
        """;
}
