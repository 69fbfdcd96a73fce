using System.CommandLine;
using System.Globalization;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary><c>r1ci codeio run</c>: every stage, in one folder that a broken run goes on in.</summary>
internal static class CodeIORunCommand
{
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the run in that folder; the files end up as those of an unbroken run." };

    public static Command Create()
    {
        var run = new Command("run", "Run every stage, from raw code to final records.")
        {
            CodeIOOptions.Raw, CodeIOOptions.Out, Resume, CodeIOOptions.Part, CodeIOOptions.Workers, CodeIOOptions.Pairs, CodeIOOptions.Layout, CodeIOOptions.Values, CodeIOOptions.Seed,
            CodeIOOptions.KeepsConstant, CodeIOOptions.KeepsMutating, CodeIOOptions.RightOnly, CodeIOOptions.PairsAsText,
        };
        CodeIOOptions.Teachers.AddTo(run);
        run.SetAction(RunAsync);
        return run;
    }

    private static Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var output = result.GetValue(CodeIOOptions.Out)!;
        var options = CodeIOOptions.RunOptionsOf(result);
        options.Resumes = result.GetValue(Resume);
        return CodeIOOptions.GuardAsync(async () =>
        {
            using var teacher = CodeIOOptions.Teachers.Open(result, CodeIOOptions.RepliesOf(output));
            var (transform, predictor) = CodeIOOptions.PartsOf(teacher, options);
            using var pace = new CollectionPace(options.Workers);
            var run = new CodeIORun(new PythonExecutor(), transform, predictor, options);
            try
            {
                var summary = await run.RunAsync(result.GetValue(CodeIOOptions.Raw)!, output, Watch(teacher), cancellationToken);
                if (!Console.IsErrorRedirected) Console.Error.WriteLine();
                CodeIOCounts.Print(summary, output, Console.Error);
            }
            finally
            {
                teacher?.Print(Console.Error); // what was paid for, also when it was for a part
            }
        });
    }

    private static Action<CodeIOSummary>? Watch(Teacher? teacher) => Console.IsErrorRedirected ? null : summary =>
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{summary.Sources} sources, {summary.Counts.GetValueOrDefault("functions.kept")} functions{(teacher is null ? "" : "; " + Teacher.Short(teacher.Usage))} "));
}
