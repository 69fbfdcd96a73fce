using System.CommandLine;

namespace R1CI.Cli.Commands.Merging;

/// <summary><c>r1ci merge</c>: the parts of a run that was divided over processes or machines, put together as one run would have left them.</summary>
internal static class MergeCommand
{
    public static Command Create() => new("merge", "Put the parts of a divided run together.")
    {
        MergeRollout.Create(),
        MergeEval.Create(),
        MergeCodeIO.Create(),
        MergeAudit.Create(),
    };
}
