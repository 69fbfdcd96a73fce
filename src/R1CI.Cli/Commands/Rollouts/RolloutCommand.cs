using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary><c>r1ci rollout</c>: problems run many times, every run a record with exact tokens.</summary>
internal static class RolloutCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "Where the records go (ci.traj/1); groups, skipped problems and what was asked go beside it.", HelpName = "FILE.jsonl", Required = true };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the collection in --out; it must have been asked the same." };
    private static readonly Option<bool> NoTiming = new("--no-timing") { Description = "Write no durations: the same command then writes the same bytes, with any number of workers." };

    private static readonly RolloutModelOptions Model = new();
    private static readonly PolicyWatchOptions Watch = new(Model);
    private static readonly ProblemOptions Problems = new();
    private static readonly RolloutOptions Run = new();

    public static Command Create()
    {
        var command = new Command("rollout", "Run problems many times and keep every run with its exact tokens, log-probabilities and reward.");
        Model.AddTo(command);
        Watch.AddTo(command);
        Problems.AddTo(command);
        Run.AddTo(command);
        foreach (var option in new Option[] { Out, Resume, NoTiming })
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var problems = Problems.Read(result);
        await using var watch = Watch.Read(result);
        var first = watch?.First();
        using var client = first is null ? Model.Load(result) : Model.Load(result, first);
        using var reference = Run.LoadReference(result);
        var options = Run.Read(result, reference, Model.DefaultWorkers(result)) with { SkipsWholeGroups = watch is not null };
        if (first is not null) options.PolicyVersion = first.Version;
        var runner = Create(client, options);
        using var store = Open(result, runner.Builds, (watch is null ? runner.Settings : WithoutPolicy(runner.Settings)).Concat(problems.Identity()).ToDictionary());
        if (watch is not null) Note(store, client, runner);
        if (store.TornBytes > 0)
        {
            await Console.Error.WriteLineAsync($"r1ci: the last line of '{store.Path}' was torn; its {store.TornBytes} bytes are in '{store.Path}.torn', and its rollout is run again.");
        }

        watch?.Start(client, runner, store);
        var asked = (long)problems.CountIn(options.Shard) * options.Frames.Count * options.GroupSize;
        var view = new RolloutProgressView(asked, store.Resumed);
        try
        {
            var sum = await RunAsync(runner, problems, store, view, watch, cancellationToken);
            store.Complete();
            view.Close(store, sum);
            // A part of few problems may have none: then it is done, as the others are.
            return sum.Failed + sum.Skipped.GetValueOrDefault(R1CI.Sdk.Rollouts.SkipKind.Failed) > 0 || (store.Count == 0 && asked > 0) ? ExitCode.Failed : ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            RolloutProgressView.Clear();
            await Console.Error.WriteLineAsync($"r1ci: stopped; '{store.Path}' has {store.Count} rollouts. Go on with --resume.");
            throw;
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            RolloutProgressView.Clear();
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    private static async Task<RolloutProgress> RunAsync(
        RolloutRunner runner, ProblemSet problems, RolloutStore store, RolloutProgressView view, PolicyWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            return await runner.RunAsync(problems, store, view, cancellationToken);
        }
        finally
        {
            if (watch is not null) await watch.StopAsync();
        }
    }

    // Weights that change while a collection runs are no setting of it: the manifest has them by their versions.
    private static Dictionary<string, string> WithoutPolicy(IReadOnlyDictionary<string, string> settings) => new(
        settings.Where(setting => setting.Key is not ("model.name" or "model.weights_sha256" or "policy_version"))) { ["policy"] = "watched" };

    private static void Note(RolloutStore store, IChatClient client, RolloutRunner runner)
    {
        try
        {
            store.AddPolicy(runner.PolicyVersion, (client.GetService(typeof(ModelInfo)) as ModelInfo)?.Digests.Value.WeightsSha256 ?? "");
        }
        catch (ResumeException problem)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    private static RolloutRunner Create(IChatClient client, RolloutRunnerOptions options)
    {
        try
        {
            return new RolloutRunner(client, options);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
    }

    private static RolloutStore Open(ParseResult result, IReadOnlyDictionary<string, string> builds, IReadOnlyDictionary<string, string> settings)
    {
        var (path, isTimed) = (result.GetValue(Out)!, !result.GetValue(NoTiming));
        var asked = RolloutManifest.Of(settings.Append(new("timing", isTimed ? "true" : "false")).ToDictionary(), builds);
        var name = isTimed ? $"r-{DateTime.UtcNow:yyyyMMdd-HHmmss}-{asked.RunId[2..10]}" : asked.RunId;
        try
        {
            return RolloutStore.Open(path, asked with { RunId = name }, new RolloutStoreOptions { Resume = result.GetValue(Resume), IncludeTiming = isTimed });
        }
        catch (ResumeException problem)
        {
            throw new CommandException(problem.IsInput ? ExitCode.Input : ExitCode.Usage, problem.Message);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, $"--out: {problem.Message}");
        }
        catch (FormatException problem)
        {
            throw new CommandException(ExitCode.Input, $"{problem.Message} Nothing was changed. See what else is wrong with `r1ci validate`, or collect into another file.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"'{path}' cannot be written: {problem.Message}");
        }
    }
}
