using System.Diagnostics;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>The times of the steps in which all of some conversations take part, and the time that sampling takes of them. Of one lane, hence of one thread.</summary>
/// <param name="conversations">How many there are.</param>
/// <param name="windows">How many windows of steps to time, once all are there; one more comes before them, in which nothing is warm.</param>
/// <param name="steps">How many steps a window has.</param>
internal sealed class StepClock(int conversations, int windows, int steps)
{
    private readonly List<(long Time, long Sampling)> _marks = [];
    private int _begun;
    private long _sampling;

    /// <summary>Gets the mean number of tokens of a conversation in the timed steps.</summary>
    public int Length { get; private set; }

    /// <summary>Gets the milliseconds of a step, the median of the windows.</summary>
    public double Step => Median(static mark => mark.Time);

    /// <summary>Gets the milliseconds of a step that go to sampling, the median of the windows.</summary>
    public double Sampling => Median(static mark => mark.Sampling);

    /// <summary>Makes a conversation's sink: draws with temperature 1 from everything, as rollouts do.</summary>
    public ITokenSink Sink(int number, int vocabulary) => new TimedSink(this, number, vocabulary);

    /// <summary>Draws for a second, so that the code is compiled for speed.</summary>
    public static void Warm(int vocabulary)
    {
        var sampler = new Sampler(new TokenSampling(1, 0, 1, 0), vocabulary);
        var (logits, scratch) = (new float[vocabulary], new float[vocabulary]);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1);)
        {
            sampler.Next(logits, 1, scratch);
        }
    }

    private int Last => (windows + 1) * steps;

    private double Median(Func<(long Time, long Sampling), long> clock) => Statistics.Median(
        [.. Enumerable.Range(1, windows).Select(window => Stopwatch.GetElapsedTime(clock(_marks[window * steps]), clock(_marks[(window + 1) * steps])).TotalMilliseconds / steps)]);

    // The first conversation's token is the mark of a step; the others' lie between two of them.
    private bool Mark(int number, int length)
    {
        if (_begun == conversations && number == 0)
        {
            _marks.Add((Stopwatch.GetTimestamp(), _sampling));
            Length = length - (windows * steps / 2);
        }

        return _marks.Count <= Last;
    }

    private sealed class TimedSink(StepClock clock, int number, int vocabulary) : ITokenSink
    {
        private readonly Sampler _sampler = new(new TokenSampling(1, 0, 1, number), vocabulary);
        private bool _hasBegun;

        public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
        {
            if (!_hasBegun)
            {
                _hasBegun = true;
                clock._begun++;
            }

            var goesOn = clock.Mark(number, length);
            var start = Stopwatch.GetTimestamp();
            token = _sampler.Next(logits, length, scratch).Token;
            if (goesOn) clock._sampling += Stopwatch.GetTimestamp() - start;
            return goesOn;
        }
    }
}
