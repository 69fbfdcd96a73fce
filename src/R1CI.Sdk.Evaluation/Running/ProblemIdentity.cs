using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>What tells one set of problems from another.</summary>
internal static class ProblemIdentity
{
    private const string Digest = "problems.sha256";

    /// <summary>Gets what the caller gave, and what only the problems themselves can tell where it gave no digest.</summary>
    public static IReadOnlyDictionary<string, string> Of(EvalRunOptions options)
    {
        if (options.Identity.ContainsKey(Digest)) return options.Identity;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        foreach (var problem in options.Problems)
        {
            digest.AppendData(Encoding.ASCII.GetBytes(problem.Hash));
            count++;
        }

        return new Dictionary<string, string>(options.Identity)
        {
            ["problems.count"] = count.ToString(CultureInfo.InvariantCulture),
            [Digest] = Convert.ToHexStringLower(digest.GetHashAndReset()),
        };
    }
}
