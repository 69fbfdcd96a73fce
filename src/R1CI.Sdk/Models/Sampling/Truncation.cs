namespace R1CI.Sdk.Models.Sampling;

/// <summary>
/// Draws from the tokens that top-k and top-p leave: the smallest set of the likeliest with at least top-p of the mass, at most top-k of them.
/// </summary>
internal sealed class Truncation
{
    private readonly PriorityQueue<int, (float Weight, int Order)> _likeliest = new();
    private readonly List<int> _candidates = [];
    private float[] _weights = [];

    /// <param name="weights">Not normalised, by token.</param>
    /// <param name="total">Their sum.</param>
    /// <param name="topK">0 for all.</param>
    /// <param name="topP">1 for all.</param>
    /// <param name="random">In [0, 1).</param>
    /// <param name="mass">The share of <paramref name="total"/> that was left to draw from.</param>
    public int Draw(float[] weights, double total, int topK, double topP, double random, out double mass)
    {
        _weights = weights;
        _candidates.Clear();
        if (topK > 0 && topK < weights.Length)
        {
            CollectLikeliest(topK);
        }
        else
        {
            CollectAbove((1 - topP) * total / weights.Length);
        }

        _candidates.Sort((a, b) => weights[b].CompareTo(weights[a]) is not 0 and var order ? order : a.CompareTo(b));
        var kept = 0;
        var sum = 0.0;
        while (kept < _candidates.Count && (kept == 0 || sum < topP * total))
        {
            sum += weights[_candidates[kept++]];
        }

        mass = sum / total;
        return Pick(kept, random * sum);
    }

    private int Pick(int kept, double left)
    {
        for (var i = 0; i < kept - 1; i++)
        {
            if ((left -= _weights[_candidates[i]]) < 0)
            {
                return _candidates[i];
            }
        }

        return _candidates[kept - 1];
    }

    // Tokens under this floor weigh less than 1 - top-p together, so the nucleus has none of them and the sort stays short.
    private void CollectAbove(double floor)
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] >= floor)
            {
                _candidates.Add(i);
            }
        }
    }

    private void CollectLikeliest(int count)
    {
        _likeliest.Clear(); // the least likely on top; of equals, the later
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_likeliest.Count < count)
            {
                _likeliest.Enqueue(i, (_weights[i], -i));
            }
            else if (_likeliest.TryPeek(out _, out var least) && _weights[i] > least.Weight)
            {
                _likeliest.DequeueEnqueue(i, (_weights[i], -i));
            }
        }

        foreach (var (token, _) in _likeliest.UnorderedItems)
        {
            _candidates.Add(token);
        }
    }
}
