using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Rollouts.Replay;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci replay</c>: executes every script of a file of trajectories again and compares what the model read.</summary>
internal static class ReplayCommand
{
    // What the same weights give in another batch shape differs by less (facts of the model host); a wrong token or temperature by far more.
    private const double LogProbBound = 1e-4;

    private static readonly Argument<string> File = new("FILE") { Description = "The ci.traj/1 file (.jsonl, or .jsonl.gz)." };
    private static readonly Option<bool> TeacherForced = new("--teacher-forced") { Description = $"Also compute the log-probabilities again with --model; they must agree within {LogProbBound}." };
    private static readonly Option<bool> AnyInterpreter = new("--any-interpreter") { Description = "Also execute what another build of the interpreter recorded, or scripts that had other packages." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object with the counts and what is not equal." };

    private static readonly Option<int> MaxShown = new("--max-findings") { Description = "How many calls that are not equal are printed; all are counted.", HelpName = "N", DefaultValueFactory = _ => 100 };
    private static readonly ModelOptions Model = new();
    private static readonly PackageOptions Packages = new();

    public static Command Create()
    {
        var command = new Command("replay", "Execute every script of a file of trajectories again, with its limits, seed and clock, and compare what the model read.") { File };
        command.Options.Add(TeacherForced);
        Model.AddTo(command);
        command.Options.Add(AnyInterpreter);
        Packages.AddTo(command);
        command.Options.Add(Json);
        command.Options.Add(MaxShown);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var path = result.GetValue(File)!;
        using var client = result.GetValue(TeacherForced) ? Model.Load(result) : null;
        var replayer = new TrajectoryReplayer(new ReplayOptions { Executors = [.. Packages.Executors(result).Available()], AllowsOtherInterpreters = result.GetValue(AnyInterpreter) });
        var (totals, isJson) = (new ReplayTotals(Math.Max(0, result.GetValue(MaxShown)), client is not null), result.GetValue(Json));
        await using var stdout = StandardOutput.OpenWriter();
        try
        {
            await foreach (var record in replayer.ReplayFileAsync(path, cancellationToken))
            {
                totals.CountRecord();
                if (client is not null) await ScoreAsync(client, record.Record, path, totals, cancellationToken);
                foreach (var call in record.Calls.Where(call => totals.Add(record.Record, call) && !isJson))
                {
                    await stdout.WriteAsync($"{path}: {record.Record.Id} {call.Call.Id}: {ReplayTotals.Word(call.Outcome)}: {call.Reason}\n");
                }
            }
        }
        catch (Exception problem) when (problem is TrajectoryFileException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await stdout.WriteAsync(isJson ? totals.ToJson(LogProbBound) : totals.Summary(LogProbBound));
            await stdout.FlushAsync(CancellationToken.None);
            throw new CommandException(ExitCode.Input, $"{problem.Message} The {totals.Records:N0} records before this were replayed.");
        }

        await stdout.WriteAsync(isJson ? totals.ToJson(LogProbBound) : totals.Summary(LogProbBound));
        await stdout.FlushAsync(CancellationToken.None);
        return totals.IsGood(LogProbBound) ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task ScoreAsync(IChatClient client, TrajectoryRecord record, string path, ReplayTotals totals, CancellationToken cancellationToken)
    {
        var (loaded, recorded) = (((ModelInfo)client.GetService(typeof(ModelInfo))!).Digests.Value.WeightsSha256, record.Run.Model?.Digests.Value.WeightsSha256);
        if (recorded is null) return; // no tokens
        if (recorded != loaded)
        {
            throw new CommandException(ExitCode.Input, $"'{path}', record {record.Id} was sampled by '{record.Run.ModelName}' with weights {recorded}, and --model has weights {loaded}. Give the model that sampled it.");
        }

        totals.Add(record, await LogProbReplay.CompareAsync(record.Run, ((ITokenScorer)client.GetService(typeof(ITokenScorer))!).ScoreAsync, cancellationToken));
    }
}
