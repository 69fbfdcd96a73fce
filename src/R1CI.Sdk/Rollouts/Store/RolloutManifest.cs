using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>What a collection was asked: written before its first record, compared when it is resumed.</summary>
/// <param name="RunId">The collection's name.</param>
/// <param name="Settings">Everything the records depend on, by name.</param>
public sealed record RolloutManifest(string RunId, IReadOnlyDictionary<string, string> Settings)
{
    internal const string ShardSetting = "shard";

    /// <summary>Gets the builds that the records come from, by name: this library's, <c>r1ci</c>, and the interpreters'.</summary>
    /// <value>The default has this library's. Empty for a collection of a version that did not note them.</value>
    public IReadOnlyDictionary<string, string> Builds { get; init; } = SdkBuild.Of([]);

    /// <summary>Gets the digest of the weights of each version that a collection ran with, where versions change while it runs; else empty.</summary>
    public IReadOnlyDictionary<int, string> Policies { get; init; } = new Dictionary<int, string>();

    /// <summary>Gets what the files came to when the collection was complete; <see langword="null"/> while it is not.</summary>
    internal CollectionDigest? Complete { get; init; }

    /// <summary>Names a collection by what it is asked, so that the same request gives the same name.</summary>
    /// <param name="settings">Everything the records depend on, by name. The name does not depend on <c>shard</c>: all parts of a run have the run's.</param>
    /// <param name="builds">Those of <see cref="Running.RolloutRunner.Builds"/>, no part of the name; <see langword="null"/> for this library's alone.</param>
    public static RolloutManifest Of(IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string>? builds = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text = string.Concat(settings.Where(setting => setting.Key != ShardSetting).OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key.Length}:{setting.Key}{setting.Value.Length}:{setting.Value}"));
        var manifest = new RolloutManifest($"r-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}", settings);
        return builds is null ? manifest : manifest with { Builds = builds };
    }

    /// <summary>Gets the settings in which another request differs, with both values.</summary>
    /// <param name="other">The other request.</param>
    internal IReadOnlyList<(string Name, string Mine, string Other)> DifferencesTo(IReadOnlyDictionary<string, string> other) => Differences(Settings, other);

    /// <summary>Gets the builds in which another collection differs, with both values.</summary>
    /// <param name="other">The builds of the other one.</param>
    internal IReadOnlyList<(string Name, string Mine, string Other)> BuildsUnlike(IReadOnlyDictionary<string, string> other) => Differences(Builds, other);

    private static IReadOnlyList<(string, string, string)> Differences(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> other) =>
        [.. mine.Keys.Union(other.Keys).Order(StringComparer.Ordinal)
            .Select(name => (name, mine.GetValueOrDefault(name, ""), other.GetValueOrDefault(name, "")))
            .Where(value => value.Item2 != value.Item3)];
}

/// <summary>A collection cannot go on as it is asked to: it was asked something else before, or is there already.</summary>
public sealed class ResumeException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public ResumeException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule, both values and the next step.</param>
    public ResumeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule, both values and the next step.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public ResumeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets whether an input (the model, the problems, the files, the build) is another one, and not merely an option.</summary>
    public bool IsInput { get; init; }
}
