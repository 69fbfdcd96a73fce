using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Fuzzing.Campaigns;
using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Damage;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Minimizing;
using R1CI.Sdk.Fuzzing.Planting;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing;

/// <summary>What the program can do; each returns its exit code: 0 nothing found, 1 something found, 2 it could not run.</summary>
internal static class Commands
{
    private const long DefaultPrograms = 1_000_000, DefaultDamaged = 100_000, DefaultTiers = 20_000, DefaultPlanted = 2_000;

    public static int Run(Options options)
    {
        if (options.Command == "show")
        {
            Console.Write(ProgramGenerator.Generate(options.Seed, options.Index).Text);
            return 0;
        }

        if (options.Command is not ("check" or "minimize" or "keep"))
        {
            Directory.CreateDirectory(options.Out);
        }

        if (options.Command == "mutate")
        {
            return Mutate(options);
        }

        if (options.Command == "tiers")
        {
            return Tiers(options);
        }

        if (CPythonWorker.Find() is not { } python)
        {
            Console.Error.WriteLine("There is no CPython 3.11 to compare with: install python3.11 or put it on the PATH.");
            return 2;
        }

        return options.Command switch
        {
            "plant" => Plant(options, python),
            "minimize" => Minimize(options, python),
            "keep" => Keep(options, python),
            "check" => Check(options.File, python),
            _ => Compare(options, python),
        };
    }

    private static int Minimize(Options options, string python)
    {
        var found = false;
        OnDeepStack(() =>
        {
            using var worker = new CPythonWorker(python);
            var program = ProgramGenerator.Generate(options.Seed, options.Index).Text;
            if (Comparison.Of(worker.Run([program])[0], Embedded.Run(program)) is { } difference)
            {
                Console.Write($"# theirs: {difference.Theirs}\n# ours:   {difference.Ours}\n{Minimizer.Between(worker).Minimize(program, difference.Signature)}");
                found = true;
            }
        });
        return found ? 1 : 0;
    }

    private static int Keep(Options options, string python)
    {
        using var worker = new CPythonWorker(python);
        var added = Corpus.Keep(Path.Combine(options.Out, "finds"), worker);
        Console.WriteLine(added < 0 ? "The corpus lies in the repository, which this does not run in." : string.Create(CultureInfo.InvariantCulture, $"{added} finds added to the corpus"));
        return added < 0 ? 2 : 0;
    }

    private static int Check(string? file, string python)
    {
        var (program, differing) = (file is null ? Console.In.ReadToEnd() : File.ReadAllText(file), 0);
        OnDeepStack(() =>
        {
            using var worker = new CPythonWorker(python);
            var (theirs, ours) = (worker.Run([program])[0].Text.Split('\n'), Embedded.Run(program).Text.Split('\n'));
            for (var i = 0; i < Math.Max(theirs.Length, ours.Length); i++)
            {
                var (left, right) = (theirs.ElementAtOrDefault(i), ours.ElementAtOrDefault(i));
                if (left != right)
                {
                    Console.WriteLine($"line {i + 1}\n   theirs: {left}\n   ours:   {right}");
                    differing++;
                }
            }
        });
        return differing == 0 ? 0 : 1;
    }

    private static int Compare(Options options, string python)
    {
        var figures = options.Resume is { } file ? JsonSerializer.Deserialize<Figures>(File.ReadAllText(file))! : new Figures { Seed = options.Seed };
        var campaign = new Campaign(figures, python)
        {
            CheckpointPath = Path.Combine(options.Out, "checkpoint.json"),
            OnProgress = static f => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{f.Programs} programs, {f.Mismatches} mismatches, {f.Crashes} crashes, {f.Seconds:0} s")),
        };
        campaign.Run(options.Programs ?? DefaultPrograms, options.Lanes);
        var report = "";
        OnDeepStack(() =>
        {
            using var worker = new CPythonWorker(python);
            if (figures.Builds.Count > 1)
            {
                campaign.RunFindsAgain(worker);
            }

            report = Report.Summary(figures);
            Console.Write(report);
            report += Report.Finds(figures, Minimizer.Between(worker), Path.Combine(options.Out, "finds"));
        });
        File.WriteAllText(Path.Combine(options.Out, "report.txt"), report);
        Console.WriteLine($"The finds stand in {Path.Combine(options.Out, "report.txt")}, a small program of each beside it.");
        return figures.Crashes + figures.Mismatches > 0 ? 1 : 0;
    }

    private static int Mutate(Options options)
    {
        var campaign = new DamageCampaign(options.Seed, ConformanceSources.Read(), Path.Combine(options.Out, "damage"));
        campaign.Run(options.Programs ?? DefaultDamaged, options.Lanes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{campaign.Done} damaged programs of seed {options.Seed}, {campaign.Finds.Count} finds"));
        foreach (var group in campaign.Finds.GroupBy(static f => f.Fault.Length > 60 ? f.Fault[..60] : f.Fault))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count()} x  [{group.First().Index}] {group.First().Fault}"));
        }

        return campaign.Finds.IsEmpty ? 0 : 1;
    }

    private static int Tiers(Options options)
    {
        var campaign = new TierCampaign(options.Seed);
        campaign.Run(options.Programs ?? DefaultTiers, options.Lanes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{campaign.Done} programs of seed {options.Seed} interpreted and compiled, {campaign.Finds.Count} differ"));
        foreach (var (index, interpreted, compiled) in campaign.Finds.Take(20))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{index}] interpreted: {interpreted}\n[{index}] compiled: {compiled}"));
        }

        return campaign.Finds.IsEmpty ? 0 : 1;
    }

    private static int Plant(Options options, string python)
    {
        var missed = 0;
        OnDeepStack(() =>
        {
            using var worker = new CPythonWorker(python);
            var campaign = new PlantCampaign(options.Seed, worker);
            foreach (var defect in Defect.All)
            {
                var index = campaign.FirstToShow(defect, options.Programs ?? DefaultPlanted);
                missed += index is null ? 1 : 0;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(index is null ? "MISSED" : $"program {index + 1}"),-14} {defect.Name}"));
            }
        });
        Console.WriteLine($"{Defect.All.Count - missed} of {Defect.All.Count} planted defects found");
        return missed == 0 ? 0 : 1;
    }

    // Built-ins that call back nest on the host's stack.
    private static void OnDeepStack(Action act)
    {
        var thread = new Thread(() => act(), Embedded.StackBytes);
        thread.Start();
        thread.Join();
    }
}
