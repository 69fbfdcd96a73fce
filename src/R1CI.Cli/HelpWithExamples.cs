using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace R1CI.Cli;

/// <summary>The library's help, followed by an example for the verb.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    // By the words that lead to a command.
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["ask"] = ["r1ci ask \"How many prime numbers are there between 1 and 1000?\"", "r1ci ask \"What is 17 * 23?\" --expect 391 --json"],
        ["chat"] = ["r1ci chat --model DIR --self-check prompted", "r1ci chat --conversation today.jsonl --keep-session"],
        ["exec"] = ["r1ci exec script.py --timeout 5 --stats", "r1ci exec script.py --packages /usr/lib/python3/dist-packages --preload sympy", "echo 'print(2**100)' | r1ci exec -", "r1ci exec script.js --timeout 5 --max-memory 64", "r1ci exec --batch in.jsonl --out out.jsonl --workers 2"],
        ["doctor"] = ["r1ci doctor", "r1ci doctor --model DIR --json"],
        ["completions"] = ["source <(r1ci completions bash)", "r1ci completions pwsh | Out-String | Invoke-Expression"],
        ["model"] = ["r1ci model info models/r1ci-tiny"],
        ["model info"] = ["r1ci model info models/r1ci-tiny"],
        ["tasks"] = ["r1ci tasks list", "r1ci tasks show game24 --seed 1 --index 0", "r1ci tasks audit --all -n 200"],
        ["tasks list"] = ["r1ci tasks list", "r1ci tasks list --json"],
        ["tasks show"] = ["r1ci tasks show game24 --seed 1 --index 0", "r1ci tasks show game24-1-0-L3    # by its id: the same item at level 3"],
        ["tasks sample"] = ["r1ci tasks sample game24,letters -n 5 --seed 1", "r1ci tasks sample train -n 100 --seed 1 --json > train.jsonl"],
        ["tasks verify"] = ["r1ci tasks verify game24-1-1-L2 --answer \"17 + 7 / (5 + 2)\"", "echo '17 + 7 / (5 + 2)' | r1ci tasks verify game24 --seed 1 --index 1 --answer -"],
        ["tasks audit"] = ["r1ci tasks audit game24,letters -n 200", "r1ci tasks audit --all", "r1ci tasks audit --all --shard 0/8 --out shards/0 --resume    # then: r1ci merge audit shards/* --out out"],
        ["tasks chance"] = ["r1ci tasks chance game24,letters -n 100", "r1ci tasks chance --all"],
        ["tasks leakage"] = ["r1ci tasks leakage test@1 train@1", "r1ci tasks leakage ev train.jsonl    # the problems of an evaluation, and a file of problems or of rollouts"],
        ["eval"] =
        [
            "r1ci eval --tasks game24,letters -n 20 --seed 1 --out ev",
            "r1ci eval --model DIR --tasks test -n 50 --seed 1 -k 4 --temperature 0.6 --held-out --out ev --resume",
            "r1ci eval --endpoint http://127.0.0.1:8000/v1 --model-name NAME --problems problems.jsonl --workers 16 --out ev",
            "r1ci eval --baseline oracle --tasks all -n 20 --out oracle    # what a policy that knows the answers gets: 100 %",
        ],
        ["eval compare"] = ["r1ci eval compare ev other", "r1ci eval compare ev other --all"],
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
            "r1ci export --format sft-tok final.jsonl --model DIR --out sft    # CodeI/O's records, in the tokens of that model",
            "r1ci export --format grpo --split grpo --drop-zero-variance --stages 4 r.jsonl --out grpo",
        ],
        ["view"] = ["r1ci view r.jsonl --out runs.html", "r1ci view r.jsonl.gz --out runs.html --model DIR    # whose tokenizer spells the tokens"],
        ["codeio"] = ["r1ci codeio run --raw examples/CodeIO/corpus --out out", "r1ci codeio execute parsed.jsonl --out work"],
        ["codeio run"] =
        [
            "r1ci codeio run --raw examples/CodeIO/corpus --out out",
            "r1ci codeio run --raw raw.jsonl.gz --llm http://127.0.0.1:8000/v1 --model-name NAME --workers 32 --out out --resume",
            "r1ci codeio run --raw intake --shard 0/8 --out shards/0    # intake: what 'codeio intake' made, once; then: r1ci merge codeio shards/* --out out",
        ],
        ["codeio intake"] = ["r1ci codeio intake --raw examples/CodeIO/corpus --out work"],
        ["codeio transform"] = ["r1ci codeio transform work --out work", "r1ci codeio transform sources.jsonl --llm http://127.0.0.1:8000/v1 --model-name NAME --out work"],
        ["codeio parse"] = ["r1ci codeio parse work --out work"],
        ["codeio execute"] = ["r1ci codeio execute work --out work", "r1ci codeio execute out/functions.jsonl --seed 7 --out fresh    # other inputs for the functions of a run"],
        ["codeio instances"] = ["r1ci codeio instances work --out work", "r1ci codeio instances out --instances 10 --out more"],
        ["codeio predict"] = ["r1ci codeio predict work --out work", "r1ci codeio predict out --llm http://127.0.0.1:8000/v1 --model-name NAME --out answers"],
        ["codeio verify"] = ["r1ci codeio verify work --out work", "r1ci codeio verify out answers.jsonl --out judged    # answers from elsewhere, in the order of the prompts"],
        ["codeio revise"] = ["r1ci codeio revise work --llm http://127.0.0.1:8000/v1 --model-name NAME --out work"],
        ["codeio assemble"] = ["r1ci codeio assemble work --out work --right-only"],
        ["serve"] =
        [
            "r1ci serve --port 8080    # then: curl -d '{\"language\":\"python\",\"code\":\"print(6 * 7)\"}' http://127.0.0.1:8080/run_code",
            "R1CI_TOKEN=... r1ci serve --host 0.0.0.0 --port 0 --token-env R1CI_TOKEN --workers 16 --queue 4096",
        ],
        ["mcp"] = ["r1ci mcp    # in a client's file of servers: {\"command\":\"r1ci\",\"args\":[\"mcp\"]}"],
        ["merge"] = ["r1ci merge rollout r.shards/*/r.jsonl --out merged", "r1ci merge codeio shards/0 shards/1 --out out"],
        ["merge rollout"] = ["r1ci merge rollout r.shards/0 r.shards/1 --out merged", "r1ci merge rollout r.shards/*/r.jsonl --out merged"],
        ["merge eval"] = ["r1ci merge eval e.shards/* --out merged"],
        ["merge codeio"] = ["r1ci merge codeio shards/0 shards/1 --out out"],
        ["merge audit"] = ["r1ci merge audit shards/0 shards/1 --out out"],
        ["codeio leakage"] = ["r1ci codeio leakage out/final.jsonl --against test.jsonl --field question", "r1ci codeio leakage out/final.jsonl --against a.jsonl b.jsonl --hits hits.jsonl --clean clean.jsonl"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var examples = Examples.GetValueOrDefault(Words(parseResult.CommandResult)) ?? [.. Examples.Values.Select(lines => lines[0]).Distinct()];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        return code;
    }

    private static string Words(CommandResult command) => command.Parent is CommandResult { Command: not RootCommand } parent ? $"{Words(parent)} {command.Command.Name}" : command.Command.Name;
}
