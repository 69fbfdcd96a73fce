using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.CodeIO.Records;

/// <summary>Names of records by what is in them, so that a stage that is run again names its records as before.</summary>
internal static class RecordId
{
    private const int Digits = 16; // 64 bits: of 4 million records, two are equal by chance once in 2 million runs

    /// <summary>Gets the kind's letter and the digits of the parts' SHA-256, such as <c>f-00c1...</c>.</summary>
    public static string Of(char kind, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.LongLength)); // so that "a", "bc" is not "ab", "c"
            hash.AppendData(bytes);
        }

        return $"{kind}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]}";
    }
}
