using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Reporting;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What is written when all sources are done, by a run and by a merge of its parts.</summary>
internal static class RunEnd
{
    /// <summary>Writes everything that is said about a run as a whole; last the manifest, which says that all of it is there.</summary>
    /// <param name="folder">The files; all of them are written.</param>
    /// <param name="settings">The settings, as a JSON object.</param>
    /// <param name="input">How many sources the input has, and the digest of them all.</param>
    /// <param name="timing">How long it took; <see langword="null"/> when nobody knows.</param>
    public static void Write(RunFolder folder, string settings, InputDigest input, RunTiming? timing)
    {
        folder.Tally.CheckNothingIsLost();
        folder.Flush();
        var manifest = Manifest.Of(folder.Tally, settings, input);
        CodeIOReport.Write(folder.Path, manifest);
        timing?.Write(folder.Path);
        WholeFile.Write(Path.Combine(folder.Path, RunFiles.Manifest), output => output.Write(manifest));
    }
}

/// <summary>What an input is known by.</summary>
/// <param name="Sources">How many sources it has, in all parts.</param>
/// <param name="Digest">16 hexadecimal digits of all of them.</param>
internal sealed record InputDigest(long Sources, string Digest);
