namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>How long one item takes: what was measured, with a fitted tail above its 95 % quantile, so that a million items meet longer ones than a thousand did.</summary>
/// <remarks>
/// Peaks over a threshold (Balkema, de Haan 1974; Pickands 1975): a generalized Pareto tail whose mean and deviation are those of the measured excesses (Hosking, Wallis 1987), with a shape
/// from 0 (exponential) to below 0.5. The mean of all is kept. Runs that have a time-out have no longer item than that.
/// </remarks>
internal sealed class Durations
{
    private const double TailShare = 0.05;
    private const int Steps = 20_000; // of the integrals; the mean of an exponential is then right to 0.1 %
    private const int RestSteps = 5_000;
    private readonly double[] _sorted;
    private readonly double _threshold, _scale, _longest;
    private readonly double[] _belowSum; // of the first points of the grid
    private readonly double[] _grid;

    /// <summary>Creates the distribution.</summary>
    /// <param name="seconds">Measured durations, seconds, at least one; positive.</param>
    /// <param name="longest">Seconds that no item can exceed.</param>
    public Durations(IEnumerable<double> seconds, double longest = double.PositiveInfinity)
    {
        _sorted = [.. seconds.Order()];
        if (_sorted.Length == 0 || _sorted[0] <= 0) throw new ArgumentException("There must be at least one duration, and none may be 0 or less.", nameof(seconds));
        _longest = longest;
        var above = Math.Max(1, (int)(_sorted.Length * TailShare));
        _threshold = _sorted[^(above + 1 > _sorted.Length ? 1 : above + 1)];
        double[] excesses = [.. _sorted[^above..].Select(second => second - _threshold)];
        var (mean, square) = (excesses.Average(), excesses.Average(static excess => excess * excess));
        var ratio = square > mean * mean ? mean * mean / (square - (mean * mean)) : 1;
        Shape = Math.Clamp((1 - ratio) / 2, 0, 0.499);
        _scale = mean * (1 - Shape);
        _grid = [.. Enumerable.Range(0, Steps).Select(step => Quantile((step + 0.5) / Steps))];
        (Mean, SecondMoment) = (_grid.Average(), _grid.Average(static x => x * x));
        _belowSum = new double[Steps + 1];
        for (var step = 0; step < Steps; step++) _belowSum[step + 1] = _belowSum[step] + _grid[step];
    }

    /// <summary>Gets the shape of the tail: 0 is exponential, 0.5 as heavy as one with a finite variance can be.</summary>
    public double Shape { get; }

    /// <summary>Gets the mean, seconds.</summary>
    public double Mean { get; }

    /// <summary>Gets the mean of the squares, seconds squared.</summary>
    public double SecondMoment { get; }

    /// <summary>Gets how many durations were measured.</summary>
    public int Count => _sorted.Length;

    /// <summary>Gets what was measured, in order.</summary>
    public IReadOnlyList<double> Measured => _sorted;

    /// <summary>Gets the duration, seconds, that a share of items stays below.</summary>
    public double Quantile(double share)
    {
        if (share >= 1 - TailShare) return Math.Min(_longest, _threshold + Excess(Math.Max(1e-15, 1 - share) / TailShare));
        var at = share / (1 - TailShare) * Math.Max(0, Array.LastIndexOf(_sorted, _threshold));
        var low = (int)at;
        return Math.Min(_longest, low + 1 >= _sorted.Length ? _sorted[low] : _sorted[low] + ((at - low) * (_sorted[low + 1] - _sorted[low])));
    }

    /// <summary>Draws a duration, seconds.</summary>
    public double Draw(Random random) => Quantile(random.NextDouble());

    /// <summary>Gets the mean of the longest of some items, seconds.</summary>
    public double ExpectedMaximum(double items) => Enumerable.Range(0, 2_000).Average(step => Quantile(Math.Pow((step + 0.5) / 2_000, 1 / Math.Max(1, items))));

    /// <summary>Gets how much longer than the average worker the last of some is busy when the work runs out, seconds.</summary>
    /// <remarks>What is left of an item at a random moment has the density (1 - F(x)) / mean (renewal theory); the last of w workers has the longest rest of w.</remarks>
    public double ExpectedOverhang(double workers)
    {
        if (workers <= 1) return 0;
        var (sum, width) = (0.0, _grid[^1] / RestSteps);
        for (var step = 0; step < RestSteps; step++)
        {
            var shorter = ShareOfRestsBelow((step + 0.5) * width);
            sum += (shorter - Math.Pow(shorter, workers)) * width;
        }

        return sum;
    }

    private double Excess(double above) => Shape < 1e-6 ? -_scale * Math.Log(above) : _scale / Shape * (Math.Pow(above, -Shape) - 1);

    // G(x) = E[min(item, x)] / E[item].
    private double ShareOfRestsBelow(double seconds)
    {
        var at = Array.BinarySearch(_grid, seconds);
        var below = at < 0 ? ~at : at;
        return Math.Min(1, (_belowSum[below] + (seconds * (Steps - below))) / _belowSum[^1]);
    }
}
