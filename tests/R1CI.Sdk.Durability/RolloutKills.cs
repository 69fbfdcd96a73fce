using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Durability;

/// <summary>Kills <c>r1ci rollout</c> at random moments and resumes it: it ends with the bytes of a run that nobody killed.</summary>
internal static class RolloutKills
{
    private const int MaxLifeMilliseconds = 4_000;

    public static async Task<int> RunAsync(string command, int times, int seed, string[] options)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("r1ci-rollout-kills-");
        try
        {
            var kills = 0;
            for (var collection = 0; kills < times; collection++)
            {
                var (whole, killed) = (Path.Combine(folder.FullName, $"whole-{collection}.jsonl"), Path.Combine(folder.FullName, $"killed-{collection}.jsonl"));
                string[] common = [.. options, "--seed", $"{seed + collection}", "--no-timing"];
                await LiveAsync(command, [.. common, "--out", whole], Timeout.InfiniteTimeSpan);
                while (await LiveAsync(command, [.. common, "--out", killed, "--resume"], kills < times ? TimeSpan.FromMilliseconds(random.Next(1, MaxLifeMilliseconds)) : Timeout.InfiniteTimeSpan))
                {
                    kills++;
                    Check(killed);
                }

                Compare(whole, killed);
                Compare(Path.ChangeExtension(whole, ".groups.jsonl"), Path.ChangeExtension(killed, ".groups.jsonl"));
                Console.WriteLine($"{kills} kills, {collection + 1} collections: the files are equal, byte for byte");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> LiveAsync(string command, IEnumerable<string> arguments, TimeSpan life)
    {
        using var child = command.EndsWith(".dll", StringComparison.Ordinal)
            ? Child.StartProgram("dotnet", ["exec", command, "rollout", .. arguments])
            : Child.StartProgram(command, ["rollout", .. arguments]);
        var output = child.StandardOutput.ReadToEndAsync();
        var end = child.WaitForExitAsync();
        var wasKilled = await Task.WhenAny(end, Task.Delay(life)) != end;
        if (wasKilled) child.Kill();
        await end;
        await output;
        return wasKilled || child.ExitCode == 0 ? wasKilled : throw new DurabilityException($"'r1ci rollout' ended with {child.ExitCode}.");
    }

    // A line may be half there until the next start, and nothing else may be wrong.
    private static void Check(string path)
    {
        if (!File.Exists(path)) return;
        TrajectoryFileValidator.Validate(path, finding =>
        {
            if (!finding.IsWarning && finding.Rule != "torn") throw new DurabilityException(finding.ToString());
        });
    }

    private static void Compare(string whole, string killed)
    {
        if (!File.ReadAllBytes(whole).AsSpan().SequenceEqual(File.ReadAllBytes(killed)))
        {
            throw new DurabilityException($"'{Path.GetFileName(killed)}' is not equal to the file of a run that nobody killed. Kept beside it in {Keep(whole, killed)}.");
        }
    }

    private static string Keep(params string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-kept-").FullName;
        foreach (var file in files) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
