using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>Shows on stderr how a collection goes: a bar on a terminal, else a line now and then.</summary>
/// <param name="total">How many rollouts there are to be.</param>
/// <param name="resumed">How many of them were there already.</param>
/// <param name="noun">What they are called.</param>
internal sealed class RolloutProgressView(long total, long resumed, string noun = "rollouts") : IProgress<RolloutProgress>
{
    private const int BarCells = 24;
    private const double MaxSeconds = 3_600_000; // a thousand hours and more are all the same

    private static readonly TimeSpan Between = Console.IsErrorRedirected ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private long _last = Stopwatch.GetTimestamp();

    public void Report(RolloutProgress value)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_last) < Between) return;
            _last = Stopwatch.GetTimestamp();
            var text = Describe(value);
            Console.Error.Write(Console.IsErrorRedirected ? $"r1ci: {text}\n" : $"\r\u001b[K{Bar(value)} {text}");
        }
    }

    /// <summary>Removes the bar.</summary>
    public static void Clear()
    {
        if (!Console.IsErrorRedirected) Console.Error.Write("\r\u001b[K");
    }

    /// <summary>Says something in between.</summary>
    public static void WriteLine(string line) => Console.Error.Write((Console.IsErrorRedirected ? "" : "\r\u001b[K") + line + "\n");

    /// <summary>Says what it came to.</summary>
    public void Close(RolloutStore store, RolloutProgress sum)
    {
        Clear();
        var skipped = string.Concat(sum.Skipped.Select(kind => $", {kind.Value} skipped ({Words(kind.Key)})"));
        var failed = sum.Failed > 0 ? $", {sum.Failed} of them failed (field 'error')" : "";
        var retried = sum.Retries > 0 ? $", {sum.Retries} retries" : "";
        var kept = resumed > 0 ? $" ({resumed} from before)" : "";
        Console.Error.WriteLine(Text($"r1ci: '{store.Path}' has {store.Count} {noun}{kept}{failed}{skipped}{retried}."));
        if (sum.Skipped.Count > 0) Console.Error.WriteLine($"r1ci: why rollouts were skipped is in '{store.Path[..^".jsonl".Length]}.skipped.jsonl'.");
        CloseTimes(sum);
    }

    /// <summary>Says how long it took, and what for.</summary>
    public void CloseTimes(RolloutProgress sum)
    {
        if (sum.Finished == 0) return;
        var busy = sum.WorkerTime.TotalSeconds;
        Console.Error.WriteLine(Text(
            $"r1ci: {Share(sum.Succeeded, sum.Scored)} right; {sum.Finished / sum.Elapsed.TotalSeconds:F1} {noun}/s, {sum.SampledTokens / sum.Elapsed.TotalSeconds:N0} tokens/s; time in model {sum.ModelTime.TotalSeconds / busy:P1}, code {sum.CodeTime.TotalSeconds / busy:P1}, reference {sum.ReferenceTime.TotalSeconds / busy:P1}, rewards {sum.RewardTime.TotalSeconds / busy:P1}, the rest {sum.OverheadTime.TotalSeconds / busy:P1}; beside them, records {sum.SinkTime.TotalSeconds / busy:P1}."));
    }

    private string Describe(RolloutProgress sum)
    {
        var done = resumed + Settled(sum);
        var rate = Settled(sum) / sum.Elapsed.TotalSeconds;
        var seconds = (long)Math.Min(Math.Max(0, total - done) / Math.Max(rate, 0.001), MaxSeconds);
        return Text($"{done}/{total} {noun}, {rate:F1}/s, {Share(sum.Succeeded, sum.Scored)} right, {sum.SampledTokens / sum.Elapsed.TotalSeconds:N0} tokens/s, {seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00} left");
    }

    private string Bar(RolloutProgress sum)
    {
        var cells = (int)(BarCells * Math.Min(1, (double)(resumed + Settled(sum)) / Math.Max(total, 1)));
        return new string('█', cells) + new string('░', BarCells - cells);
    }

    private static int Settled(RolloutProgress sum) => sum.Finished + sum.Skipped.Values.Sum();

    private static string Share(int part, int whole) => whole == 0 ? "none" : Text($"{100.0 * part / whole:F1} %");

    private static string Words(Sdk.Rollouts.SkipKind kind) => kind switch
    {
        Sdk.Rollouts.SkipKind.ContextFull => "prompt longer than the context",
        Sdk.Rollouts.SkipKind.InvalidPrompt => "prompt is no valid text",
        Sdk.Rollouts.SkipKind.Failed => "failed",
        _ => "no tokens",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
