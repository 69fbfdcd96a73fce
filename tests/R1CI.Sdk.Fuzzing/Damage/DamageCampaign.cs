using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Minimizing;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>A damaged program that ended as none may.</summary>
internal sealed record DamageFind(long Index, string Fault, string Program);

/// <summary>Runs damaged programs; keeps each on disk while it runs, so that one that kills or hangs the process is known.</summary>
internal sealed class DamageCampaign(ulong seed, IReadOnlyList<string> sources, string folder)
{
    private static readonly TimeSpan HangAfter = TimeSpan.FromSeconds(30);

    // Unpaired surrogates, of which damage makes many, are lost on disk; seed and index give the program as it was.
    private static readonly Encoding Lossy = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private long _next, _done;

    public ConcurrentQueue<DamageFind> Finds { get; } = [];

    public long Done => Interlocked.Read(ref _done);

    public void Run(long count, int lanes)
    {
        Directory.CreateDirectory(folder);
        var starts = new long[lanes];
        var threads = Enumerable.Range(0, lanes).Select(lane => new Thread(() => RunLane(lane, count, starts), Embedded.StackBytes)).ToList();
        threads.ForEach(static t => t.Start());
        while (!threads.TrueForAll(static t => t.Join(1000)))
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                var start = Volatile.Read(ref starts[lane]);
                if (start != 0 && TimeProvider.System.GetElapsedTime(start) > HangAfter)
                {
                    Environment.FailFast($"A program does not end: {Current(lane)}");
                }
            }
        }
    }

    /// <summary>The damaged program of an index.</summary>
    public string Program(long index)
    {
        var c = new Choices(seed, index);
        return Damager.Apply(Source(c), Source(c), c);
    }

    private string Source(Choices c) => c.Chance(50) && sources.Count > 0 ? c.Among(sources) : ProgramGenerator.Generate(seed, c.Below(int.MaxValue)).Text;

    private string Current(int lane) => Path.Combine(folder, $"running-{lane}.py");

    private void RunLane(int lane, long count, long[] starts)
    {
        while (Interlocked.Increment(ref _next) - 1 is var index && index < count)
        {
            var program = Program(index);
            File.WriteAllText(Current(lane), program, Lossy);
            Volatile.Write(ref starts[lane], TimeProvider.System.GetTimestamp());
            var fault = Trial.Fault(program);
            Volatile.Write(ref starts[lane], 0);
            Interlocked.Increment(ref _done);
            if (fault is not null)
            {
                Keep(index, fault, program);
            }
        }

        File.Delete(Current(lane));
    }

    private void Keep(long index, string fault, string program)
    {
        var shape = Shape(fault);
        var isNew = Finds.All(f => Shape(f.Fault) != shape);
        if (isNew)
        {
            program = new Minimizer(programs => [.. programs.Select(static p => Shape(Trial.Fault(p) ?? ""))]).Minimize(program, shape);
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"damage-{index}.py")), program, Lossy);
        }

        Finds.Enqueue(new DamageFind(index, fault, program));
    }

    private static string Shape(string fault) => string.Concat(fault.TakeWhile(static c => !char.IsAsciiDigit(c)));
}
