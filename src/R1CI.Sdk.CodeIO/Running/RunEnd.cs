using R1CI.Sdk.CodeIO.Reporting;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What is written when all sources are done, by a run and by a merge of its parts.</summary>
internal static class RunEnd
{
    /// <summary>Writes everything that is said about a run as a whole: the manifest, and from it and the files the report.</summary>
    /// <param name="folder">The files; all of them are written.</param>
    /// <param name="settings">The settings, as a JSON object.</param>
    /// <param name="input">How many sources the input has, and the digest of them all.</param>
    public static void Write(RunFolder folder, string settings, InputDigest input)
    {
        folder.Tally.CheckNothingIsLost();
        folder.Flush();
        Manifest.Write(folder.Path, folder.Tally, settings, input);
        CodeIOReport.Write(folder.Path);
    }
}

/// <summary>What an input is known by.</summary>
/// <param name="Sources">How many sources it has, in all parts.</param>
/// <param name="Digest">16 hexadecimal digits of all of them.</param>
internal sealed record InputDigest(long Sources, string Digest);
