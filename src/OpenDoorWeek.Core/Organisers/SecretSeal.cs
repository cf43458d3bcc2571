namespace OpenDoorWeek.Core.Organisers;

/// <summary>Seals secrets that must be read again, for the database; the key ring belongs to the web framework.</summary>
/// <param name="Seal">Encrypts and authenticates.</param>
/// <param name="Open">The reverse; throws a <see cref="System.Security.Cryptography.CryptographicException"/> on anything else.</param>
public sealed record SecretSeal(Func<byte[], string> Seal, Func<string, byte[]> Open);
