using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.TestSupport;

/// <summary>A statement that stands as a constant in a type.</summary>
/// <param name="Name">Type and field, as a failing test names it.</param>
/// <param name="Sql">As written, with its @names.</param>
public sealed partial record SqlConstant(string Name, string Sql)
{
    /// <summary>
    /// Statements of all types of an assembly, private and nested ones included: what begins with a verb of SQL in lower case. A condition
    /// that stands alone is put behind each constant named Select, as the use cases do.
    /// </summary>
    /// <returns>For each name the ways to read it; one of them must fit the schema.</returns>
    public static ILookup<string, SqlConstant> Of(Assembly assembly)
    {
        var all = AllOf(assembly).ToList();
        var heads = all.Where(c => c.Name.EndsWith(".Select", StringComparison.Ordinal)).ToList();
        var tails = all.Where(c => Condition().IsMatch(c.Sql)).SelectMany(c => heads.Select(h => c with { Sql = h.Sql + c.Sql }));
        return all.Where(c => Verb().IsMatch(c.Sql)).Concat(tails).ToLookup(c => c.Name);
    }

    private static IEnumerable<SqlConstant> AllOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.IsLiteral && field.FieldType == typeof(string)
        select new SqlConstant($"{type.FullName}.{field.Name}", (string)field.GetRawConstantValue()!);

    /// <summary>
    /// The statement with $1, $2, ... in place of its names; an @ inside quotes is text. The server finds out their types,
    /// but for an instant, which it would guess wrong beside an interval: there the name tells.
    /// </summary>
    public string ToPrepare()
    {
        var names = Parameter().Matches(Sql).Where(IsName).Select(m => m.Groups[1].Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var numbered = Parameter().Replace(Sql, m => IsName(m) ? string.Create(CultureInfo.InvariantCulture, $"${names.FindIndex(n => Same(n, m)) + 1}") : m.Value);
        var types = names.Count == 0 ? "" : $"({string.Join(", ", names.Select(TypeOf))})";
        return $"prepare statement{types} as {numbered}";
    }

    private static bool IsName(Match match) => match.Groups[1].Success;

    private static bool Same(string name, Match match) => name.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(string name) => name.Equals("now", StringComparison.OrdinalIgnoreCase) ? "timestamptz" : "unknown";

    [GeneratedRegex(@"^\s*(select|insert into|update|delete from|with)\s")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^\s*where\s")]
    private static partial Regex Condition();

    [GeneratedRegex(@"'[^']*'|(?<![\w:@])@(\w+)")]
    private static partial Regex Parameter();
}
