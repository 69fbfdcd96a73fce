namespace R1CI.Sdk.Rollouts.Store;

/// <summary>The rules by which a collection goes on: the same request, by the same build.</summary>
internal static class RolloutResume
{
    /// <param name="path">The file of the records.</param>
    /// <param name="before">What the collection was asked.</param>
    /// <param name="now">What it is asked now.</param>
    /// <exception cref="ResumeException">A setting or a build is another one.</exception>
    public static void Check(string path, RolloutManifest before, RolloutManifest now)
    {
        // The build first: with another one, settings may differ only because of it.
        CheckBuilds(path, before, now);
        var differences = before.DifferencesTo(now.Settings);
        if (differences.Count == 0) return;
        throw new ResumeException($"'{path}' was collected with other settings, and records of both cannot stand in one file: {List(differences)}. Use the settings of then, or another file.")
        {
            IsInput = differences.Any(setting => setting.Name.StartsWith("model.", StringComparison.Ordinal) || setting.Name.StartsWith("problems.", StringComparison.Ordinal)),
        };
    }

    // A build that notes no builds is another one than this: it is refused like any other, since what it wrote may differ.
    private static void CheckBuilds(string path, RolloutManifest before, RolloutManifest now)
    {
        var differences = before.BuildsUnlike(now.Builds);
        if (differences.Count == 0) return;
        var what = before.Builds.Count == 0 ? $"it was made by a version that noted no build, and this is r1ci {now.Builds.GetValueOrDefault("r1ci")}" : List(differences);
        throw new ResumeException($"'{path}' was collected by another build, and records of both cannot stand in one file: {what}. Go on with the build of then, or collect into another file.") { IsInput = true };
    }

    private static string List(IReadOnlyList<(string Name, string Mine, string Other)> differences) =>
        string.Join("; ", differences.Select(setting => $"{setting.Name} was '{setting.Mine}' and is now '{setting.Other}'"));
}
