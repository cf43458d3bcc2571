using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Replies;

/// <summary>Whether mail to the signed-in person comes back, to tell her on her own page: by mail nobody can.</summary>
public sealed class FindMailTrouble(Database db)
{
    /// <param name="personId">Who is signed in.</param>
    /// <param name="ct">Stops the query.</param>
    public Task<bool> ExecuteAsync(Guid personId, CancellationToken ct) => db.FindAsync<bool>(Find, new { personId, ListReplies.SeveralReturns }, ct);

    private const string Find = """
        select exists (select 1
                         from person
                        where person_id = @personId
                          and (mail_fails or mail_returns >= @SeveralReturns))
        """;
}
