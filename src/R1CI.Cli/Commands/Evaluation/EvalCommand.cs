using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Cli.Commands.Rollouts;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary><c>r1ci eval</c>: how many problems a model solves, with intervals and a report.</summary>
internal static class EvalCommand
{
    private const double SamplingTemperature = 0.6; // R1-Code-Interpreter's for inference, arXiv:2505.21668

    private static readonly Option<string> Out = new("--out") { Description = "The evaluation's folder: results.jsonl, summary.json, report.html and the runs themselves, trajectories.jsonl.", HelpName = "DIR", Required = true };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the evaluation in --out; it must have been asked the same. Runs in which something broke are run again." };
    private static readonly Option<int> Samples = OptionRange.Bounded(new Option<int>("-k") { Description = "Runs of each problem; with more than one, also pass@k.", HelpName = "K", DefaultValueFactory = _ => 1 }, 1, 4096);
    private static readonly Option<string> Frame = new Option<string>("--frame") { Description = "How the model is asked to work.", DefaultValueFactory = _ => "agent" }.AcceptOnlyFromAmong("text", "code", "agent", "guided");

    private static readonly RolloutModelOptions Model = new();
    private static readonly ProblemOptions Problems = new();
    private static readonly RunOptions Run = new("The sampling temperature. By default 0 (the likeliest token) when -k is 1, else 0.6, the paper's for inference.");

    public static Command Create()
    {
        var command = new Command("eval", "Measure how many problems a model solves: a table with 95 % intervals, files, and a report to open in a browser.");
        command.Subcommands.Add(EvalCompareCommand.Create());
        Model.AddTo(command);
        BaselineOption.AddTo(command);
        Problems.AddTo(command);
        foreach (var option in new Option[] { Samples, Frame, Out, Resume })
        {
            command.Options.Add(option);
        }

        Run.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var runs = Read(result);
        var problems = Problems.Read(result);
        using var client = BaselineOption.Create(result, problems) ?? Model.Load(result);
        using var run = Open(result, client, new EvalRunOptions
        {
            Problems = problems, Runs = runs, Identity = problems.Identity(), LeftOut = problems.LeftOut, Splits = problems.Splits, Resume = result.GetValue(Resume),
        });
        if (run.TornBytes > 0) await Console.Error.WriteLineAsync($"r1ci: the last of the runs in '{run.Folder}' was torn; it is run again.");
        var view = new RolloutProgressView((long)problems.CountIn(runs.Shard) * runs.GroupSize, run.Resumed, "runs");
        try
        {
            var outcome = await run.RunAsync(view, cancellationToken);
            RolloutProgressView.Clear();
            view.CloseTimes(outcome.Progress);
            EvalTable.Print(outcome.Summary, run.Folder);
            var unscorable = outcome.Summary.Tasks.Sum(task => task.Unscorable);
            if (unscorable > 0) await Console.Error.WriteLineAsync($"r1ci: {unscorable} of {outcome.Results.Count} runs could not be scored; field 'reason' in '{Path.Combine(run.Folder, "results.jsonl")}' says why. Run those in which something broke again with --resume.");
            // A part of few problems may have none.
            return unscorable > 0 || (outcome.Summary.Macro is null && outcome.Results.Count > 0) ? ExitCode.Failed : ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            RolloutProgressView.Clear();
            await Console.Error.WriteLineAsync($"r1ci: stopped; '{run.Folder}' has {run.Count} runs and no results yet. Go on with --resume.");
            throw;
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            RolloutProgressView.Clear();
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    /// <exception cref="CommandException">The options exclude each other, or packages are refused.</exception>
    private static RolloutRunnerOptions Read(ParseResult result)
    {
        var samples = result.GetValue(Samples);
        var frame = Enum.Parse<AgentFrame>(result.GetValue(Frame)!, ignoreCase: true);
        var runs = Run.Read(result, samples == 1 ? 0 : SamplingTemperature, Model.DefaultWorkers(result)) with { GroupSize = samples, Frames = [frame] };
        if (runs.Agent.SelfCheck != SelfCheckMode.None && frame is AgentFrame.Text or AgentFrame.Code)
        {
            throw new CommandException(ExitCode.Usage, $"--self-check is '{runs.Agent.SelfCheck.ToString().ToLowerInvariant()}', which --frame {frame.ToJsonName()} has no place for. Use --frame agent or guided.");
        }

        if (samples > 1 && runs.Agent.ChatOptions?.Temperature == 0) Console.Error.WriteLine($"r1ci: -k is {samples} and --temperature 0: a model gives each problem the same answer {samples} times.");
        return runs;
    }

    private static EvalRun Open(ParseResult result, IChatClient client, EvalRunOptions options)
    {
        var folder = result.GetValue(Out)!;
        if (folder.Length == 0) throw new CommandException(ExitCode.Usage, "--out must name a folder, and is empty.");
        if (File.Exists(folder)) throw new CommandException(ExitCode.Input, $"'{folder}' cannot be written: --out must be a folder, and this is a file.");
        try
        {
            return EvalRun.Open(folder, client, options);
        }
        catch (ResumeException problem)
        {
            throw new CommandException(problem.IsInput ? ExitCode.Input : ExitCode.Usage, problem.Message);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
        catch (FormatException problem)
        {
            throw new CommandException(ExitCode.Input, $"{problem.Message} Nothing was changed. Evaluate into another folder.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"'{folder}' cannot be written: {problem.Message}");
        }
    }
}
