using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks;

/// <summary>
/// Which tasks are for training and which for testing: 107 and 37 of 144, by suite 26 + 20 + 61 and 7 + 7 + 23, as many as the paper has.
/// </summary>
/// <remarks>
/// The paper does not say which ones. Here the tasks of a suite are put in order of the SHA-256 of <c>r1ci-split-1</c>, a newline and their name; the
/// first ones are for testing. Besides the tasks that are held out, every task has a wording that is (<see cref="ReasoningTask.Create"/>).
/// </remarks>
public static class TaskSplit
{
    private static readonly HashSet<string> Test = [.. TaskLibrary.All.GroupBy(task => task.Info.Suite).SelectMany(suite => suite
        .Select(task => task.Info.Name).OrderBy(Key, StringComparer.Ordinal).Take(TestCount(suite.Key, suite.Count())))];

    /// <summary>Gets whether a task is held out for testing.</summary>
    /// <param name="task">The task's name.</param>
    public static bool IsTest(string task) => Test.Contains(task);

    /// <summary>Gets the SHA-256, in hexadecimal, of the names of the tasks for testing, in order, a line each.</summary>
    public static string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Test.Order(StringComparer.Ordinal).Select(name => name + "\n")))));

    private static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"r1ci-split-1\n{name}")));

    // A suite that is not complete has the same share.
    private static int TestCount(TaskSuite suite, int count)
    {
        var (test, all) = suite switch { TaskSuite.SymBench => (7, 33), TaskSuite.BigBenchHard => (7, 27), _ => (23, 84) };
        return ((2 * test * count) + all) / (2 * all);
    }
}
