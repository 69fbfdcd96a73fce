using System.CommandLine;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary><c>r1ci codeio STAGE</c>: one stage alone, from the records of those before it.</summary>
internal static class CodeIOStageCommand
{
    private static readonly Argument<string[]> In = new("IN") { Description = "Folders of earlier stages or of a run, or files of their records.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Replace the files that this stage wrote before." };

    public static Command Create(CodeIOStage stage)
    {
        var command = new Command(CodeIOStageRun.NameOf(stage), DescriptionOf(stage)) { CodeIOOptions.Out, Overwrite };
        if (stage == CodeIOStage.Intake) command.Add(CodeIOOptions.Raw);
        else command.Add(In);
        foreach (var option in OptionsOf(stage)) command.Add(option);
        if (Asks(stage)) CodeIOOptions.Teachers.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(stage, result, cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(CodeIOStage stage, ParseResult result, CancellationToken cancellationToken)
    {
        var output = result.GetValue(CodeIOOptions.Out)!;
        var options = CodeIOOptions.RunOptionsOf(result);
        return CodeIOOptions.GuardAsync(async () =>
        {
            using var teacher = Asks(stage) ? CodeIOOptions.Teachers.Open(result, CodeIOOptions.RepliesOf(output)) : null;
            var (transform, predictor) = CodeIOOptions.PartsOf(teacher, options);
            using var pace = new CollectionPace(options.Workers);
            var run = new CodeIOStageRun(new PythonExecutor(), transform, predictor, options);
            string[] inputs = stage == CodeIOStage.Intake ? [result.GetValue(CodeIOOptions.Raw)!] : result.GetValue(In)!;
            try
            {
                var summary = await run.RunAsync(stage, inputs, output, result.GetValue(Overwrite), cancellationToken);
                CodeIOCounts.PrintStage(summary, Path.Combine(output, CodeIOStageRun.NameOf(stage) + ".json"), Console.Error);
            }
            finally
            {
                teacher?.Print(Console.Error);
            }
        });
    }

    private static bool Asks(CodeIOStage stage) => stage is CodeIOStage.Transform or CodeIOStage.Predict or CodeIOStage.Revise;

    private static string DescriptionOf(CodeIOStage stage) => stage switch
    {
        CodeIOStage.Intake => "Read raw code and drop what is unreadable, repeated or without reasoning: sources.jsonl, which 'codeio run --raw' takes too.",
        CodeIOStage.Transform => "Make functions of sources, or ask a model to (--llm): transformed.jsonl.",
        CodeIOStage.Parse => "Read the four sections of a model's replies: parsed.jsonl.",
        CodeIOStage.Execute => "Draw inputs, run the functions, keep those that do their own doing: functions.jsonl.",
        CodeIOStage.Instances => "Make prompts about pairs of input and output: instances.jsonl.",
        CodeIOStage.Predict => "Answer the prompts, by a model (--llm) or by telling what the interpreter did: predictions.jsonl.",
        CodeIOStage.Verify => "Check answers: compare outputs, execute inputs: verdicts.jsonl.",
        CodeIOStage.Revise => "Ask again where an answer is wrong (--llm), and check: revisions.jsonl, revision-verdicts.jsonl.",
        _ => "Put prompts, answers and verdicts together: final.jsonl, messages.jsonl.",
    };

    private static Option[] OptionsOf(CodeIOStage stage) => stage switch
    {
        CodeIOStage.Intake => [CodeIOOptions.Part, CodeIOOptions.Workers],
        CodeIOStage.Transform => [CodeIOOptions.Workers, CodeIOOptions.Seed],
        CodeIOStage.Execute => [CodeIOOptions.Workers, CodeIOOptions.Seed, CodeIOOptions.KeepsConstant, CodeIOOptions.KeepsMutating, CodeIOOptions.PairsAsText],
        CodeIOStage.Instances => [CodeIOOptions.Pairs, CodeIOOptions.Layout, CodeIOOptions.Values, CodeIOOptions.PairsAsText],
        CodeIOStage.Predict or CodeIOStage.Verify or CodeIOStage.Revise => [CodeIOOptions.Workers],
        CodeIOStage.Assemble => [CodeIOOptions.RightOnly],
        _ => [],
    };
}
