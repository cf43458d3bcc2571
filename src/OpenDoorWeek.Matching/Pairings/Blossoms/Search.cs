using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>
/// The primal-dual search: trees grow from all unpaired vertices at once while their duals fall in step. Each time an arc loses its slack
/// a tree grows, a blossom forms, or two trees meet and become pairs; the other trees stand as they are.
/// </summary>
internal sealed class Search
{
    private readonly WeightedGraph _graph;
    private readonly Family _family;
    private readonly Duals _duals;
    private readonly Forest _forest;
    private readonly Happenings _happenings = new();
    private readonly Scanner _scanner;
    private readonly BlossomSteps _blossoms;
    private readonly List<Happening> _due = [];
    private readonly Stack<Happening> _later = [];

    public Search(WeightedGraph graph)
    {
        _graph = graph;
        _family = new Family(graph.VertexCount);
        _duals = new Duals(_family.NodeCount);
        _forest = new Forest(_family, _duals);
        _scanner = new Scanner(graph, _family, _duals, _happenings);
        _blossoms = new BlossomSteps(_family, _duals, _forest, _scanner);
    }

    public ProvenMatching Run(CancellationToken cancellation)
    {
        GreedyStart.Make(_graph, _family, _duals);
        PlantAll();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            _duals.Clock = _happenings.Now;
            Settle();
        }
        while (_forest.Count > 0 && _happenings.Advance());
        return Outcome.Of(_graph, _family, _duals);
    }

    private void PlantAll()
    {
        for (var v = 0; v < _graph.VertexCount; v++)
        {
            if (_family.Mates[v] < 0 && _duals.Of(v) > 0)
            {
                _forest.Plant(v);
                _scanner.FromOuter(v);
            }
        }
    }

    // All that is due now. Blossoms form only when nothing else is left to do, because two trees may meet first and need none.
    private void Settle()
    {
        do
        {
            for (_happenings.TakeDue(_due); _due.Count > 0; _happenings.TakeDue(_due))
            {
                _due.ForEach(happening => Handle(happening, true));
                _due.Clear();
            }

            if (_later.TryPop(out var late))
            {
                Handle(late, false);
            }
        }
        while (_later.Count + _happenings.CountDue > 0);
    }

    private void Handle(Happening happening, bool mayWait)
    {
        if (happening.Arc >= 0)
        {
            HandleArc(happening, mayWait);
        }
        else if (_duals.Of(happening.Node) == 0)
        {
            HandleZero(happening.Node);
        }
    }

    // Notes may be out of date: what counts is how things stand now.
    private void HandleArc(Happening happening, bool mayWait)
    {
        var link = new Link(happening.Node, _graph.Arcs[happening.Arc].To);
        link = _duals.Rate(link.From) == Duals.Outer ? link : link.Reversed;
        var (from, to) = (_family.Outermost[link.From], _family.Outermost[link.To]);
        if (_duals.Rate(link.From) != Duals.Outer || _duals.Rate(link.To) == Duals.Inner || from == to || _scanner.Slack(happening.Node, happening.Arc) != 0)
        {
            return;
        }

        if (_duals.Rate(link.To) == Duals.Free)
        {
            Grow(link, to);
        }
        else if (_forest.RootOf(from) != _forest.RootOf(to))
        {
            PairTrees(link);
        }
        else if (mayWait)
        {
            _later.Push(happening);
        }
        else
        {
            _blossoms.Shrink(link);
        }
    }

    private void HandleZero(int node)
    {
        if (_family.IsBlossom(node) && _family.IsOutermost(node) && _duals.Rate(_family.Bases[node]) == Duals.Inner)
        {
            _blossoms.Expand(node);
        }
        else if (!_family.IsBlossom(node) && _duals.Rate(node) == Duals.Outer)
        {
            var root = _forest.RootOf(_family.Outermost[node]);
            FlipToRoot(node, -1);
            Fell(root);
        }
    }

    private void Grow(Link link, int node)
    {
        var root = _forest.RootOf(_family.Outermost[link.From]);
        if (_family.MateOf(node) < 0)
        {
            FlipToRoot(link.From, link.To);
            _family.Rebase(node, link.To);
            _family.Mates[link.To] = link.From;
            Fell(root);
            return;
        }

        var mate = _family.Outermost[_family.MateOf(node)];
        _forest.MakeInner(node, root, link.Reversed);
        _forest.MakeOuter(mate, root);
        _scanner.FromInner(node);
        _scanner.FromOuter(mate);
    }

    private void PairTrees(Link link)
    {
        var (one, other) = (_forest.RootOf(_family.Outermost[link.From]), _forest.RootOf(_family.Outermost[link.To]));
        FlipToRoot(link.From, link.To);
        FlipToRoot(link.To, link.From);
        Fell(one, other);
    }

    // Gives an outer vertex a new mate and swaps pairs along the way to its root, which thereby gets one too.
    private void FlipToRoot(int vertex, int partner)
    {
        while (vertex >= 0)
        {
            var outer = _family.Outermost[vertex];
            var left = _family.MateOf(outer);
            _family.Rebase(outer, vertex);
            _family.Mates[vertex] = partner;
            if (left < 0)
            {
                return;
            }

            var inner = _family.Outermost[left];
            var entry = _forest.EntryOf(inner);
            _family.Rebase(inner, entry.From);
            _family.Mates[entry.From] = entry.To;
            (vertex, partner) = (entry.To, entry.From);
        }
    }

    private void Fell(params ReadOnlySpan<int> roots)
    {
        var released = new List<int>();
        foreach (var root in roots)
        {
            _forest.Fell(root, released);
        }

        foreach (var node in released)
        {
            _scanner.FromFree(node);
            _blossoms.Flatten(node);
        }
    }
}
