using System.Numerics;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Short keys of a long list of tokens: two lists that have most runs of tokens in common have a key in common.</summary>
/// <remarks>
/// Broder: On the resemblance and containment of documents, 1997; bands as in Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, §3.4. With 8
/// bands of 16 rows, lists that share 80 % of their runs meet by 20 %, those that share 90 % by 81 %, 95 % by 99 %, and half by 0.01 %.
/// </remarks>
internal static class MinHash
{
    public const int Bands = 8;

    private const int Rows = 16;
    private const int RunLength = 5;
    private const ulong Odd = 0x9E3779B97F4A7C15; // of the golden ratio

    /// <summary>Gets a key for each band.</summary>
    public static ulong[] Keys(IReadOnlyList<string> tokens)
    {
        var smallest = new ulong[Bands * Rows];
        Array.Fill(smallest, ulong.MaxValue);
        var numbers = tokens.Select(TextNumber).ToArray();
        for (var at = 0; at < Math.Max(1, numbers.Length - RunLength + 1); at++)
        {
            var run = 0UL;
            for (var token = at; token < Math.Min(numbers.Length, at + RunLength); token++) run = Mix((run * 31) + numbers[token]);
            for (var row = 0; row < smallest.Length; row++)
            {
                var value = (run ^ ((ulong)(row + 1) * Odd)) * (((ulong)row << 32) + Odd);
                value ^= value >> 32;
                if (value < smallest[row]) smallest[row] = value;
            }
        }

        var keys = new ulong[Bands];
        for (var row = 0; row < smallest.Length; row++) keys[row / Rows] = Mix((keys[row / Rows] * 31) + smallest[row] + (ulong)(row / Rows));
        return keys;
    }

    /// <summary>Gets one key of the whole list.</summary>
    public static ulong Whole(IReadOnlyList<string> tokens) => tokens.Aggregate((ulong)tokens.Count, static (number, token) => Mix((number * 31) + TextNumber(token)));

    private static ulong TextNumber(string text)
    {
        var number = 0xCBF29CE484222325; // FNV-1a
        foreach (var c in text) number = (number ^ c) * 0x100000001B3;
        return BitOperations.RotateLeft(number, 17);
    }

    // Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014; variant 13.
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
