// An answer counts only when a second script of the model's, run in a clean interpreter, comes to the same.
//     dotnet run --project examples/SelfCheck -- ["QUESTION"] [MODEL FOLDER]
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Trajectories;

var question = args.Length > 0 ? args[0] : "How many prime numbers are there between 1 and 1000?";
using var model = OnnxGenAIChatClient.Load(args.Length > 1 ? args[1] : Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny"));
var agent = new R1Agent(model, new R1AgentOptions { SelfCheck = SelfCheckMode.Enforced, MaxSelfChecks = 2 });

Trajectory? run = null;
await foreach (var happened in agent.RunStreamingAsync(question))
{
    switch (happened)
    {
        case CodeStartedEvent { Call: var call }:
            Console.WriteLine($"{(call.IsSelfCheck ? "check" : "script")} {call.Id}:\n{call.Code}");
            break;
        case CodeFinishedEvent { Call: { Result: { } result } call }:
            Console.WriteLine($"-> {(result.Stdout + result.Error).Trim()}\n");
            break;
        case SelfCheckEvent { Attempt: var attempt }:
            Console.WriteLine($"proposed {attempt.ProposedAnswer}, check printed {attempt.CheckedValue ?? "nothing"}: {attempt.Verdict}");
            break;
        case StoppedEvent stopped:
            run = stopped.Trajectory;
            break;
    }
}

// Without agreement there is no answer: the runtime compared the two, not the model.
Console.WriteLine(run!.Answer is { } answer ? $"Verified answer: {answer}" : $"No verified answer: {run.StopMessage}");
return run.Answer is null ? 1 : 0;
