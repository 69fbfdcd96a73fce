using Microsoft.Extensions.AI;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

/// <summary>Runs that never happened, as the record of a result.</summary>
internal static class InventedRun
{
    private const string Code = "from collections import Counter\n\nwords = open('words.txt').read().split()\nfor word, count in Counter(words).most_common(3):\n    print(f\"{word:<10}{count:>4}\")";

    /// <summary>Makes the record of a result, with as many code calls.</summary>
    public static TrajectoryRecord Of(EvalResult result)
    {
        ChatMessage[] prompt =
        [
            new(ChatRole.System, "You reason step by step. Where code is the better tool, write one Python script that prints what you need.\nGive the final answer as <<<answer>>>."),
            new(ChatRole.User, $"Here is a problem of the kind {result.Task}.\n\nYou are given the numbers 3, 8, 8 and 9. Use each of them exactly once, with + - * / and brackets, so that the result is 24.\nAnswer with the expression only."),
        ];
        List<Turn> turns = [];
        var scripts = result.Scripts.SelectMany(script => Enumerable.Repeat(script.Key, script.Value)).ToList();
        for (var i = 0; i < scripts.Count; i++)
        {
            turns.Add(CodeTurn(i, scripts[i]));
        }

        turns.Add(LastTurn(turns.Count, result));
        return new TrajectoryRecord
        {
            Id = result.Record,
            Task = new TrajectoryTask(result.Problem, Answer: "(9 - 8 + 8 - 3) * 4"),
            Run = new Trajectory
            {
                Prompt = prompt, Messages = prompt, Turns = turns, Answer = result.Answer,
                Stop = result.Status == EvalStatus.Answered ? StopReason.Answer : StopReason.EndOfText,
                StopMessage = result.Status == EvalStatus.Answered ? "" : "The model ended its text twice with neither code nor an answer.",
            },
        };
    }

    private static Turn CodeTurn(int index, string word)
    {
        _ = ExecutionStatusExtensions.TryParseJsonName(word, out var status);
        return new Turn
        {
            Index = index, Phase = TurnPhase.Execute, Stop = GenerationStop.StopSequence, Text = $"I count the words. The counts are easy to get wrong by hand, so I write a short script.\n```python\n{Code}\n```",
            Call = new CodeCall
            {
                Id = $"c{index}", Turn = index, Language = "python", Code = Code,
                Result = new ExecutionResult
                {
                    Status = status, Steps = 1_234 * (index + 1), Stdout = "the         12\nof           9\nand          7\n",
                    Error = status == ExecutionStatus.Ok ? null : "Traceback (most recent call last):\n  File \"main.py\", line 3, in <module>\nFileNotFoundError: [Errno 2] No such file or directory: 'words.txt'",
                },
            },
            Observation = new Observation(ObservationKind.CodeResult, "Code Execution Results:\n```output\nthe 12\n```\n", null),
        };
    }

    private static Turn LastTurn(int index, EvalResult result) => new()
    {
        Index = index, Phase = TurnPhase.Reason, Stop = GenerationStop.EndOfText,
        Text = result.Answer is { } answer ? $"The output agrees with what I expected, so the answer follows.\n<<<{answer}>>>" : "I am not sure how to go on. The numbers do not",
    };
}
