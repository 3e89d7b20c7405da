using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pdk.Abi;

/// <summary>The 128-bit hash of a contract's ABI text.</summary>
public static class AbiFingerprint
{
    /// <summary>Hashes a text: the first 16 bytes of the SHA-256 of its UTF-8 form.</summary>
    /// <param name="text">The ABI text.</param>
    /// <returns>The bytes as 32 lower-case hexadecimal digits.</returns>
    public static string Of(string text)
    {
#if NET
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using SHA256 hash = SHA256.Create();
        byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        return string.Concat(bytes.Take(16).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
