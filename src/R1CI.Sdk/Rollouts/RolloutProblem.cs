using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Rollouts;

/// <summary>A problem with its verifier, as a rollout takes it.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Verifier">Scores the answers.</param>
public sealed record RolloutProblem(Problem Problem, IVerifier Verifier)
{
    /// <summary>Gets where the problem comes from: a task with its version, such as <c>game24@1</c>, or a file's name.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets the seed the problem was generated from; 0 for problems that are stored.</summary>
    public long Seed { get; init; }

    /// <summary>Gets <c>sha256:</c> and the digest of everything that makes the problem: prompt, answer, metadata and verifier.</summary>
    /// <remarks>Each text goes in with its length in front, so that no two problems give the same bytes.</remarks>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Add(hash, Problem.Id);
            Add(hash, Problem.Prompt);
            Add(hash, Problem.Answer ?? "\0");
            Add(hash, Verifier.Id);
            foreach (var (name, value) in Problem.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Add(hash, name);
                Add(hash, value);
            }

            return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
