namespace OpenDoorWeek.Web.Verbs;

/// <summary>How far a plan is from what no plan can exceed, for people.</summary>
internal static class Gap
{
    public static string Of(long weighted, long bound) => bound == weighted
        ? RunReport.Text($"worth {weighted}, and no plan is worth more")
        : RunReport.Text($"worth {weighted}, and no plan more than {bound}: a gap of {bound - weighted}, {Percent(weighted, bound):0.####} %");

    private static decimal Percent(long weighted, long bound) => bound == 0 ? 0 : 100m * (bound - weighted) / bound;
}
