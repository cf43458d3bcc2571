using Microsoft.AspNetCore.DataProtection;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Web.Security;

/// <summary>Seals the secrets of second factors with the key ring that all nodes share.</summary>
/// <remarks>
/// A copy of one table opens none of them. The ring lies in the same database, so a copy of the whole opens all: an operator
/// who wants more protects the ring by a key outside. An expired key of the ring still opens what it sealed.
/// </remarks>
internal static class SealOfSecrets
{
    private const string Purpose = "OpenDoorWeek.SecondFactor.v1";

    public static SecretSeal Make(IServiceProvider services)
    {
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
        return new(
            secret => Convert.ToBase64String(protector.Protect(secret)),
            sealedText => protector.Unprotect(Convert.FromBase64String(sealedText)));
    }
}
