using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Reporting;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What is written when all sources are done, by a run and by a merge of its parts.</summary>
internal static class RunEnd
{
    /// <summary>Writes everything that is said about a run as a whole; last the manifest, which says that all of it is there.</summary>
    /// <param name="folder">Where its files are, all of them written.</param>
    /// <param name="tally">What it counted.</param>
    /// <param name="files">What its files are known by.</param>
    /// <param name="settings">The settings, as a JSON object.</param>
    /// <param name="input">What the input is known by.</param>
    /// <param name="timing">How long it took; <see langword="null"/> when nobody knows.</param>
    public static void Write(string folder, RunTally tally, IReadOnlyDictionary<string, FileMark> files, string settings, InputDigest input, RunTiming? timing)
    {
        tally.CheckNothingIsLost();
        var manifest = Manifest.Of(tally, files, settings, input);
        CodeIOReport.Write(folder, manifest);
        timing?.Write(folder);
        WholeFile.Write(Path.Combine(folder, RunFiles.Manifest), output => output.Write(manifest));
    }
}
