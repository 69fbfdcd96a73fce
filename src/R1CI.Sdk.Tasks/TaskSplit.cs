using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks;

/// <summary>
/// Which tasks are for training and which for testing: 107 and 37 of 144, by suite 26 + 20 + 61 and 7 + 7 + 23, as many as the paper has.
/// </summary>
/// <remarks>
/// The paper does not say which ones. Here a task is for testing when the SHA-256 of <c>r1ci-split-1</c>, a newline and its name is below a bound, in hexadecimal: the
/// bounds are such that the 144 tasks fall into groups of the paper's sizes, so a task that is added moves no other. Besides the tasks that are held out, every task
/// has a wording that is (<see cref="ReasoningTask.Create"/>).
/// </remarks>
public static class TaskSplit
{
    private static readonly HashSet<string> Test = [.. TaskLibrary.All.Where(task => string.CompareOrdinal(Key(task.Info.Name), Bound(task.Info.Suite)) < 0).Select(task => task.Info.Name)];

    /// <summary>Gets whether a task is held out for testing.</summary>
    /// <param name="task">The task's name.</param>
    public static bool IsTest(string task) => Test.Contains(task);

    /// <summary>Gets the SHA-256, in hexadecimal, of the names of the tasks for testing, in order, a line each.</summary>
    public static string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Test.Order(StringComparer.Ordinal).Select(name => name + "\n")))));

    private static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"r1ci-split-1\n{name}")));

    private static string Bound(TaskSuite suite) => suite switch { TaskSuite.SymBench => "6806", TaskSuite.BigBenchHard => "28", _ => "4D" };
}
