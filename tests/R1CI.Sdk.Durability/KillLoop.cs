using System.Diagnostics;
using R1CI.Sdk.Trajectories.Files;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Durability;

/// <summary>Kills the appending process at random moments and resumes it: nothing reported is lost, nothing is there twice, nothing is torn.</summary>
internal static class KillLoop
{
    private const int MaxLifeMilliseconds = 700;

    public static async Task<int> RunAsync(int times, int seed)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("r1ci-kills-");
        try
        {
            var (kills, torn, files, reported) = (0, 0, 0, 0);
            while (kills < times)
            {
                var path = Path.Combine(folder.FullName, $"{files++}.jsonl");
                HashSet<string> promised = [];
                while (true)
                {
                    var life = kills < times ? TimeSpan.FromMilliseconds(random.Next(1, MaxLifeMilliseconds)) : Timeout.InfiniteTimeSpan;
                    var wasKilled = await LiveAsync(path, seed + files, life, promised);
                    kills += wasKilled ? 1 : 0;
                    if (!wasKilled) break;
                    torn += Check(path, promised) ? 1 : 0;
                }

                CheckWhole(path, promised);
                reported += promised.Count;
                File.Delete(path);
            }

            Console.WriteLine($"{kills} kills, {torn} of them in the middle of a line; {files} files of {Appender.Records} records, {reported} records reported: none lost, none doubled, none torn");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // One life of the process. Its life begins when it runs, not when the runtime starts.
    private static async Task<bool> LiveAsync(string path, int seed, TimeSpan life, HashSet<string> promised)
    {
        using var child = Child.Start("append", path, $"{seed}");
        var opened = await child.StandardOutput.ReadLineAsync();
        var reading = ReadAsync(child.StandardOutput, promised);
        var end = child.WaitForExitAsync();
        var wasKilled = opened is not null && await Task.WhenAny(end, Task.Delay(life)) != end;
        if (wasKilled) child.Kill();
        await end;
        await reading;
        return wasKilled || child.ExitCode == 0 && opened is not null ? wasKilled : throw new DurabilityException($"the process ended with {child.ExitCode} (opened: '{opened}').");
    }

    private static async Task ReadAsync(StreamReader output, HashSet<string> promised)
    {
        var text = await output.ReadToEndAsync();
        var lines = text.Split('\n')[..^1]; // what follows the last newline was not said to its end
        foreach (var line in lines)
        {
            if (!promised.Add(line["done ".Length..])) throw new DurabilityException($"'{line}' was reported twice.");
        }
    }

    // Every whole line is good and every promise is kept, already before the next process opens the file.
    private static bool Check(string path, HashSet<string> promised)
    {
        HashSet<string> there = [];
        try
        {
            foreach (var record in TrajectoryFile.Read(path))
            {
                if (!there.Add(record.Id!)) throw new DurabilityException($"{record.Id} is there twice.");
            }
        }
        catch (TrajectoryFileException problem) when (problem.Message.Contains("ends in the middle of a line", StringComparison.Ordinal))
        {
            RequireAll(promised, there);
            return true;
        }
        catch (FileNotFoundException) when (promised.Count == 0)
        {
            return false;
        }

        RequireAll(promised, there);
        return false;
    }

    private static void RequireAll(HashSet<string> promised, HashSet<string> there)
    {
        var lost = promised.Except(there).Take(3).ToList();
        if (lost.Count > 0) throw new DurabilityException($"reported and not there: {string.Join(", ", lost)}.");
    }

    private static void CheckWhole(string path, HashSet<string> promised)
    {
        if (Check(path, promised)) throw new DurabilityException("the finished file is torn.");
        var report = TrajectoryFileValidator.Validate(path, finding =>
        {
            if (!finding.IsWarning) throw new DurabilityException(finding.ToString());
        });
        if (report.Records != Appender.Records) throw new DurabilityException($"{report.Records} records instead of {Appender.Records}.");
    }
}
