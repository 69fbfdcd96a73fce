using R1CI.Sdk.Fuzzing.Running;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>Measures what a run keeps alive, by collecting garbage while it runs: slow, so only for runs that allocated more than they may keep.</summary>
internal static class LiveMemory
{
    private const int MillisecondsBetween = 5, LeastMiB = 1 << 20;

    private static readonly Lock Alone = new();

    /// <summary>Says how much was alive at once when that was more than <paramref name="most"/> bytes; otherwise <see langword="null"/>.</summary>
    public static string? Overrun(string program, long most)
    {
        lock (Alone)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var peak = 0L;
            var thread = new Thread(() => new PythonSession(Trial.Options).Execute(new PythonScript(program)), Embedded.StackBytes);
            thread.Start();
            while (!thread.Join(MillisecondsBetween))
            {
                // Other lanes allocate too; what they keep is small.
                if (GC.GetTotalMemory(forceFullCollection: false) - before > most)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
                }
            }

            return peak > most ? $"memory: {peak / LeastMiB} MiB alive, {Trial.MaxMiB} allowed" : null;
        }
    }
}
