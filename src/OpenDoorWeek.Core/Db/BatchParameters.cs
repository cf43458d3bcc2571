using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using Npgsql;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Db;

/// <summary>Binds the properties of an object to the @names of a statement inside a batch, which Dapper does not do.</summary>
internal static partial class BatchParameters
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static NpgsqlBatchCommand Bind(string sql, object args)
    {
        var command = new NpgsqlBatchCommand(sql);
        var names = Name().Matches(sql).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Properties.GetOrAdd(args.GetType(), t => t.GetProperties()).Where(p => names.Contains(p.Name)))
        {
            command.Parameters.Add(new NpgsqlParameter(property.Name, ToDatabase(property.GetValue(args))));
        }

        return command;
    }

    private static object ToDatabase(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.ToUniversalTime(),
        Language language => language.Code,
        _ => value,
    };

    [GeneratedRegex(@"(?<![\w:@])@(\w+)")]
    private static partial Regex Name();
}
