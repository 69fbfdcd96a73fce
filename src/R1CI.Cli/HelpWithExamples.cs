using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace R1CI.Cli;

/// <summary>The library's help, followed by an example for the verb.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["ask"] = ["r1ci ask \"How many prime numbers are there between 1 and 1000?\"", "r1ci ask \"What is 17 * 23?\" --expect 391 --json"],
        ["chat"] = ["r1ci chat --model DIR --self-check prompted"],
        ["exec"] = ["r1ci exec script.py --timeout 5 --stats", "r1ci exec script.py --packages /usr/lib/python3/dist-packages --preload sympy", "echo 'print(2**100)' | r1ci exec -", "r1ci exec --batch in.jsonl --out out.jsonl --workers 2"],
        ["model"] = ["r1ci model info models/r1ci-tiny"],
        ["tasks"] = ["r1ci tasks list", "r1ci tasks show game24 --seed 1 --index 0", "r1ci tasks audit --all -n 200"],
        ["eval"] =
        [
            "r1ci eval --tasks game24,letters -n 20 --seed 1 --out ev",
            "r1ci eval --model DIR --tasks test -n 50 --seed 1 -k 4 --temperature 0.6 --held-out --out ev --resume",
            "r1ci eval --endpoint http://127.0.0.1:8000/v1 --model-name NAME --problems problems.jsonl --workers 16 --out ev",
            "r1ci eval --baseline oracle --tasks all -n 20 --out oracle    # what a policy that knows the answers gets: 100 %",
        ],
        ["rollout"] =
        [
            "r1ci rollout --problems problems.jsonl --group-size 5 --seed 1 --out r.jsonl",
            "r1ci rollout --problems problems.jsonl -n 100 --frame all --workers 4 --no-timing --out r.jsonl --resume",
            "r1ci rollout --problems problems.jsonl --endpoint http://127.0.0.1:8000/v1 --model-name NAME --vary-prompts --out teacher.jsonl",
            "r1ci rollout --problems problems.jsonl --watch-policy newest.json --out r.jsonl    # then, for each step: write newest.tmp, mv newest.tmp newest.json",
        ],
        ["export"] =
        [
            "r1ci export --format sft-tok --preset r1ci-sft r.jsonl --out sft",
            "r1ci export --format grpo --split grpo --drop-zero-variance --stages 4 r.jsonl --out grpo",
        ],
        ["info"] = ["r1ci model info models/r1ci-tiny"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var examples = Examples.GetValueOrDefault(parseResult.CommandResult.Command.Name) ?? [.. Examples.Values.Select(lines => lines[0]).Distinct()];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        return code;
    }
}
