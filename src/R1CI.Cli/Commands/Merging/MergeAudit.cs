using System.CommandLine;
using R1CI.Cli.Commands.Tasks;
using R1CI.Sdk.Tasks.Audit;

namespace R1CI.Cli.Commands.Merging;

/// <summary><c>r1ci merge audit</c>.</summary>
internal static class MergeAudit
{
    private static readonly MergeArguments Arguments = new("The folders of the parts");

    public static Command Create()
    {
        var command = new Command("audit", "Merge the folders of 'r1ci tasks audit --shard I/N --out'. Exit code 1 when there are defects.");
        Arguments.AddTo(command);
        command.SetAction((result, _) => Task.FromResult(Arguments.Run(result, static (parts, output) =>
        {
            var reports = TaskAuditMerge.Merge(parts, output);
            using var stdout = StandardOutput.OpenWriter();
            var table = new AuditTable(stdout, reports.Count, isJson: false);
            foreach (var report in reports) table.Add(report);
            return table.End();
        })));
        return command;
    }
}
