using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Writes plan.json.</summary>
internal sealed class PlanWriter(Stream output) : IDisposable
{
    private readonly JsonOutput _json = new(output);

    public void Dispose() => _json.Dispose();

    public void Write(Plan plan)
    {
        _json.Object(() =>
        {
            WriteHead(plan);
            _json.List("prices", plan.Prices);
            _json.List("assignments", plan.Visits.Index().Where(visits => visits.Item.Length > 0), visits => _json.Object(() =>
            {
                _json.Number("visitor", visits.Index);
                _json.List("slots", visits.Item);
            }));
            _json.List("outcomes", plan.Unmet, unmet => _json.Object(() => WriteOutcome(unmet)));
        });
        _json.End();
    }

    private void WriteHead(Plan plan)
    {
        _json.Text("format", PlanFile.Format);
        _json.Text("problemSha256", plan.ProblemSha256);
        _json.Number("seed", plan.Seed);
        _json.Text("preset", plan.Preset.Name);
        _json.Text("engine", plan.Engine);
        _json.List("counts", plan.Counts);
        _json.Number("utility", plan.Utility);
        _json.Number("weighted", plan.Weighted);
        _json.Number("bound", plan.Bound);
    }

    private void WriteOutcome(UnmetWish unmet)
    {
        _json.Number("visitor", unmet.Visitor);
        _json.Number("wish", unmet.Wish);
        _json.Number("rank", unmet.Rank);
        _json.Text("outcome", OutcomeWords.Of(unmet.Reason));
        if (unmet.With is { } with)
        {
            _json.Number("with", with);
        }
    }
}
