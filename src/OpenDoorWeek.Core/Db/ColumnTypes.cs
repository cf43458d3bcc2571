using System.Data;
using Dapper;

namespace OpenDoorWeek.Core.Db;

/// <summary>Between the types of columns and those of the house.</summary>
internal static class ColumnTypes
{
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new UtcInstantHandler());
        SqlMapper.AddTypeHandler(new LanguageHandler());
        SqlMapper.AddTypeHandler(new ArrayHandler<string>());
        SqlMapper.AddTypeHandler(new ArrayHandler<Guid>());
    }

    /// <summary>timestamptz comes back as a UTC DateTime; the house speaks DateTimeOffset with offset zero.</summary>
    private sealed class UtcInstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            DateTimeOffset instant => instant,
            _ => throw new DataException($"Expected a timestamptz, got {value.GetType().Name}."),
        };
    }

    /// <summary>Npgsql calls text[] and uuid[] an Array; without this a record with a string[] finds no constructor.</summary>
    private sealed class ArrayHandler<T> : SqlMapper.TypeHandler<T[]>
    {
        public override void SetValue(IDbDataParameter parameter, T[]? value) => parameter.Value = value;

        public override T[] Parse(object value) => (T[])value;
    }

    private sealed class LanguageHandler : SqlMapper.TypeHandler<Words.Language>
    {
        public override void SetValue(IDbDataParameter parameter, Words.Language? value) => parameter.Value = value?.Code;

        public override Words.Language Parse(object value) => Words.Language.Parse((string)value);
    }
}
