using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Rollouts;

/// <summary>Names one rollout among all of a collection: the same key always means the same seed, whoever runs it and when.</summary>
/// <param name="ProblemId">The problem.</param>
/// <param name="Frame">How the model is asked to work.</param>
/// <param name="PolicyVersion">The version of the weights.</param>
/// <param name="Sample">The position in the group, from 0.</param>
public readonly record struct RolloutKey(string ProblemId, AgentFrame Frame, int PolicyVersion, int Sample)
{
    /// <summary>Gets the group's name: all samples of one problem, frame and version.</summary>
    public string GroupId => $"{ProblemId}#v{PolicyVersion}{(Frame == AgentFrame.Agent ? "" : "/" + Frame.ToJsonName())}";

    /// <summary>Gets the record's name.</summary>
    public string Id => $"{GroupId}.{Sample}";

    /// <summary>Gets the seed of the rollout's sampling and of everything random that its code can observe.</summary>
    /// <param name="seed">The seed of the collection.</param>
    /// <returns>63 bits: the first of SHA-256 over seed, problem, frame, version and sample, so that neighbouring seeds share nothing.</returns>
    public long SeedOf(long seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\0{ProblemId}\0{Frame.ToJsonName()}\0{PolicyVersion}\0{Sample}")));
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}
