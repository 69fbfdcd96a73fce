// A kernel with a sandboxed Python plugin, and the agent as the kernel's chat service.
//     dotnet run --project examples/SemanticKernelAgent -- "How many prime numbers are there between 1 and 1000?"
using Microsoft.SemanticKernel;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.SemanticKernel;

using var model = OnnxGenAIChatClient.Load(Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny"));
await using var agent = new R1Agent(model);

var builder = Kernel.CreateBuilder();
builder.AddR1Agent(agent);                              // prompts go to the agent, which reasons and runs code
var kernel = builder.Build();
kernel.Plugins.AddR1CodeInterpreter();                  // and code_run_python is there for planners and other models

var answer = await kernel.InvokePromptAsync(args.Length > 0 ? args[0] : "How many prime numbers are there between 1 and 1000?");
Console.WriteLine($"agent: {answer}");

var printed = await kernel.InvokeAsync("code", "run_python", new KernelArguments { ["code"] = "print(sum(n * n for n in range(10)))" });
Console.WriteLine($"plugin: {printed}");

// The other way round, a kernel's chat service as the model of an agent whose code may call the kernel's functions:
//     await using var other = kernel.CreateR1Agent(functions: kernel.Plugins["shop"]);
