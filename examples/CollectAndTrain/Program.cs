// From questions to training files, and one small step of training: the whole circle of the SDK, in one program.
//     dotnet run --project examples/CollectAndTrain -- [FOLDER] [MODEL FOLDER]
// examples/TrainTinyModel is the circle in full.
using System.Diagnostics;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Verification;

var folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : "collected").FullName;
var modelFolder = args.Length > 1 ? args[1] : Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny");

// 1. Collect: every problem four times at temperature 1, each run with its exact tokens and log-probabilities, scored by a verifier.
(string Question, string Answer)[] known =
[
    ("How many prime numbers are there between 1 and 1000?", "168"), ("What is 4821 * 977?", "4710117"), ("Write 255 in binary.", "11111111"),
    ("Write 1000 in binary.", "1111101000"), ("How many times does the letter 'e' occur in 'nevertheless'?", "4"), ("Which weekday was 24 December 1999?", "Friday"),
];
var problems = known.Select((item, i) => new RolloutProblem(new Problem($"p{i}", item.Question) { Answer = item.Answer }, new AnswerVerifier()));
var records = Path.Combine(folder, "rollouts.jsonl");
using (var model = OnnxGenAIChatClient.Load(modelFolder))
{
    var runner = new RolloutRunner(model, new RolloutRunnerOptions { GroupSize = 4, Seed = 1, Workers = 2 });
    using var store = RolloutStore.Open(records, RolloutManifest.Of(runner.Settings, runner.Builds), new RolloutStoreOptions { Resume = true });
    var progress = await runner.RunAsync(problems, store);
    store.Complete();
    Console.WriteLine($"collected {store.Count} runs of {known.Length} problems ({progress.Finished} of them now)");
}

// 2. Export: right answers to imitate, and whole groups with advantages.
foreach (var format in new[] { ExportFormat.SftTok, ExportFormat.Grpo })
{
    var target = Path.Combine(folder, format.ToName());
    if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
    var counts = TrajectoryExporter.Export(records, target, format == ExportFormat.SftTok ? ExportOptions.R1CISft(format) : new ExportOptions { Format = format });
    Console.WriteLine($"{format.ToName()}: {string.Join(", ", counts.Files.Select(file => $"{file.Value} rows in {file.Key}"))}");
}

// 3. Train: one step of GRPO over these groups, where a Python with PyTorch is at hand.
var groups = Path.Combine(folder, "grpo", "grpo.jsonl");
string[][] steps =
[
    ["import_onnx.py", modelFolder, Path.Combine(folder, "step-0.pt")],
    ["grpo.py", Path.Combine(folder, "step-0.pt"), groups, Path.Combine(folder, "step-1.pt"), "--lr", "1e-5", "--threads", "2"],
];
var python = new[] { Environment.GetEnvironmentVariable("PYTHON"), "python3", "/usr/bin/python3" }.FirstOrDefault(name => name is not null && Run(name, ["-c", "import torch, numpy, onnx"], isQuiet: true) == 0);
foreach (var step in steps)
{
    if (python is not null) File.Delete(step.Last(argument => argument.EndsWith(".pt", StringComparison.Ordinal))); // of an earlier run
    string[] command = [Path.Combine(AppContext.BaseDirectory, "training", step[0]), .. step[1..]];
    if (python is null) Console.WriteLine($"not run, for want of a Python with torch, numpy and onnx (PYTHON names one): python3 {string.Join(' ', command)}");
    else if (Run(python, command, isQuiet: false) is not 0 and var failed) return failed;
}

if (python is not null) Console.WriteLine($"trained: {Path.Combine(folder, "step-1.pt")}");
return 0;

static int Run(string program, string[] arguments, bool isQuiet)
{
    try
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = isQuiet, RedirectStandardOutput = isQuiet })!;
        if (isQuiet) Task.WaitAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        process.WaitForExit();
        return process.ExitCode;
    }
    catch (System.ComponentModel.Win32Exception) // no such program
    {
        return -1;
    }
}
