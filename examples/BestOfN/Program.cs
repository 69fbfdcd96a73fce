// Forks a conversation, model and interpreter together: best of n with a vote, and a small tree search. What forks share is read once.
//     dotnet run --project examples/BestOfN -- ["QUESTION"] [MODEL FOLDER]
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Trajectories;

const int Samples = 8, Width = 4, Beam = 2, MaxDepth = 4;
var question = args.Length > 0 ? args[0] : "How many prime numbers are there between 1 and 1000?";
using var model = OnnxRuntimeChatClient.Load(args.Length > 1 ? args[1] : Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny"));
var agent = new R1Agent(model, new R1AgentOptions { SessionMode = SessionMode.Kept, ChatOptions = new ChatOptions { Temperature = 1.5f, Seed = 1 } });

var elected = await VoteAsync();
var found = await SearchAsync();
return elected is null && found is null ? 1 : 0;

// Best of n: one turn is read, written and executed once; forks go on from there at the same time, each with a seed of its own.
async Task<string?> VoteAsync()
{
    await using var trunk = new R1Conversation(agent);
    var first = await trunk.RunAsync(question, maxTurns: 1);
    Console.WriteLine($"best of {Samples}: they share a turn of {TokenSequence.Of(first).Ids.Count} tokens and {trunk.Used.CodeCalls} script");
    if (!trunk.IsPaused) return Show("the first turn says", first.Answer);

    var forks = Enumerable.Range(1, Samples).Select(seed => trunk.Fork(seed)).ToList();
    var runs = await Task.WhenAll(forks.Select(fork => fork.ContinueAsync()));
    var votes = runs.GroupBy(run => run.Answer).OrderBy(vote => vote.Key is null).ThenByDescending(vote => vote.Count()).ToList();
    foreach (var vote in votes) Console.WriteLine($"  {vote.Count()} x {vote.Key ?? "no answer"}");
    Report(runs, sharedTurns: 1);
    await Task.WhenAll(forks.Select(fork => fork.DisposeAsync().AsTask()));
    return Show("elected", votes[0].Key);
}

// Tree search: every node is forked, every fork takes one turn, and the most likely of the different ones are the nodes of the next depth.
async Task<string?> SearchAsync()
{
    List<R1Conversation> nodes = [new R1Conversation(agent)], all = [.. nodes];
    for (var depth = 1; depth <= MaxDepth && !nodes.Exists(node => node.Runs is [{ Answer: not null }]); depth++)
    {
        var children = nodes.SelectMany((node, at) => Enumerable.Range(1, Width).Select(child => node.Fork(seed: (100 * depth) + (10 * at) + child))).ToList();
        all.AddRange(children);
        var runs = await Task.WhenAll(children.Select(child => depth == 1 ? child.RunAsync(question, maxTurns: 1) : child.ContinueAsync(maxTurns: 1)));
        Console.WriteLine($"depth {depth}: {nodes.Count} nodes, {children.Count} forks");
        Report(runs, sharedTurns: depth - 1);
        nodes = [.. children.Where(child => child.IsPaused || child.Runs[0].Answer is not null)
            .DistinctBy(child => TextOf(child.Runs[0])).OrderByDescending(child => MeanLogProb(child.Runs[0])).Take(Beam)];
        foreach (var node in nodes) Console.WriteLine($"  {MeanLogProb(node.Runs[0]),6:F3} {node.Runs[0].Answer ?? node.Runs[0].Turns[^1].Call?.Result?.Stdout.Trim() ?? "..."}");
    }

    var best = nodes.Find(node => node.Runs is [{ Answer: not null }])?.Runs[0].Answer;
    await Task.WhenAll(all.Select(node => node.DisposeAsync().AsTask()));
    return Show("found", best);
}

static string TextOf(Trajectory run) => string.Concat(run.Turns.Select(turn => turn.Text));

static double MeanLogProb(Trajectory run) => run.Turns.SelectMany(turn => turn.Tokens!.LogProbs).Average();

// How many tokens the model had to read for the turns that are not shared, beside those it had read in the shared ones.
static void Report(Trajectory[] runs, int sharedTurns)
{
    var read = runs.Sum(run => run.Turns.Skip(sharedTurns).Sum(turn => turn.Tokens!.PrefilledTokens));
    var held = runs.Sum(run => run.Turns.Skip(sharedTurns).Sum(turn => turn.Tokens!.Context.Sum(segment => segment.Ids.Count)));
    var shared = runs.Sum(run => run.Turns.Take(sharedTurns).Sum(turn => turn.Tokens!.Context.Sum(segment => segment.Ids.Count) + turn.Tokens.SampledIds.Count));
    Console.WriteLine($"  {runs.Length} runs: {shared} tokens shared, {read} read ({held} of them new to the conversation)");
}

static string? Show(string what, string? answer)
{
    Console.WriteLine($"{what}: {answer ?? "nothing"}\n");
    return answer;
}
