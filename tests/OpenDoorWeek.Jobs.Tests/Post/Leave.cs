namespace OpenDoorWeek.Jobs.Tests.Post;

/// <summary>Answers to the question of a post whether a mail may leave now.</summary>
internal static class Leave
{
    public static readonly Func<CancellationToken, Task<bool>> Always = _ => Task.FromResult(true);

    public static readonly Func<CancellationToken, Task<bool>> Never = _ => Task.FromResult(false);
}
