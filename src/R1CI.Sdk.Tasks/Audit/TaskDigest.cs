using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>The bytes of a task's first items, as a number that is committed beside the tasks: <c>digests.txt</c> of each suite's folder.</summary>
public static class TaskDigest
{
    private const int Items = 20;
    private const long Seed = 42;

    private static readonly Dictionary<string, string> Committed = Enum.GetValues<TaskSuite>().SelectMany(Read).ToDictionary();

    /// <summary>Gets the SHA-256, in hexadecimal, of ids, prompts and oracle answers of 20 items, every other in the wording that is held out.</summary>
    /// <param name="task">The task; it has its data.</param>
    public static string Of(ReasoningTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var index = 0; index < Items; index++)
        {
            var problem = task.Create(Seed, index, isHeldOut: index % 2 == 1).Problem;
            hash.AppendData(Encoding.UTF8.GetBytes($"{problem.Id}\0{problem.Prompt}\0{problem.Answer}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Gets the digest that is committed; <see langword="null"/> when there is none.</summary>
    /// <param name="task">The task's name.</param>
    public static string? CommittedOf(string task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Committed.GetValueOrDefault(task);
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(TaskSuite suite)
    {
        using var stream = typeof(TaskDigest).Assembly.GetManifestResourceStream($"{suite}/digests.txt");
        if (stream is null) yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var name, var digest]) yield return new(name, digest);
        }
    }
}
