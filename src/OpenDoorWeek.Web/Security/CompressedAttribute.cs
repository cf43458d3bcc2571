namespace OpenDoorWeek.Web.Security;

/// <summary>This page travels compressed, where the browser takes that.</summary>
/// <remarks>
/// Only for long pages on which nothing is secret: the length of a compressed page tells something of what is on it to who can also write on
/// it. The key in the form for signing out is sealed anew for each answer, so its length tells nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CompressedAttribute : Attribute
{
    internal static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<CompressedAttribute>() is not null;
}
