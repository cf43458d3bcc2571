using System.Globalization;
using System.Text;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Where in a file the reading is, as in <c>slots[3].cap</c>.</summary>
internal sealed class JsonPath
{
    private readonly List<(string? Member, int Index)> _steps = [];

    public void Enter(string member) => _steps.Add((member, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (member, index) in _steps)
        {
            _ = member is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Length == 0 ? text.Append(member)
                : text.Append('.').Append(member);
        }

        return text.ToString();
    }
}
