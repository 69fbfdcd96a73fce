// A table of questions to a table of answers.
//     dotnet run --project examples/Batch -- examples/Batch/questions.csv answers.csv [MODEL FOLDER]
// Answers go to answers.csv.part, each as soon as it is there; the same command goes on after any end, and answers.csv appears when all are there.
using Batch;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Batch QUESTIONS.csv ANSWERS.csv [MODEL FOLDER]");
    return 2;
}

var (input, output, part) = (args[0], args[1], args[1] + ".part");
List<string[]> questions, answered;
try
{
    questions = Csv.Read(File.ReadAllText(input), input).Rows;
    var before = File.Exists(part) ? Csv.Read(File.ReadAllText(part), part, mayBeCut: true) : ([], 0);
    answered = before.Rows;
    if (answered.Count > 0) using (var file = File.OpenWrite(part)) file.SetLength(before.WholeBytes); // a row cut by a crash is answered again
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}

var head = questions.FirstOrDefault() ?? [];
var at = Array.FindIndex(head, name => name.Trim().Equals("question", StringComparison.OrdinalIgnoreCase));
if (at < 0)
{
    Console.Error.WriteLine($"'{input}' has no column 'question': its first line must name the columns, and is '{string.Join(',', head)}'.");
    return 3;
}

if (answered.Count > questions.Count || answered.Skip(1).Where((row, i) => !row.SkipLast(2).SequenceEqual(questions[i + 1])).Any())
{
    Console.Error.WriteLine($"'{part}' has answers to other questions than '{input}'. Remove it, or name another output.");
    return 3;
}

using var model = OnnxGenAIChatClient.Load(args.Length > 2 ? args[2] : Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny"));
var agent = new R1Agent(model, new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0 } });
if (answered.Count == 0) File.WriteAllText(part, Csv.Line([.. head, "answer", "stop"]));
for (var i = Math.Max(1, answered.Count); i < questions.Count; i++)
{
    // One that is empty or that the model cannot answer is a row too, and says why.
    var run = string.IsNullOrWhiteSpace(questions[i][at]) ? null : await agent.RunAsync(questions[i][at]);
    File.AppendAllText(part, Csv.Line([.. questions[i], run?.Answer ?? "", run?.Stop.ToString() ?? "Empty"]));
    Console.Error.WriteLine($"{i} of {questions.Count - 1}: {run?.Answer}");
}

File.Move(part, output, overwrite: true);
return 0;
