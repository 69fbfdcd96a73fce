using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Cuts the token stream of a <c>ci.traj/1</c> object back into the spans of its turns.</summary>
internal sealed class TokenSpanReader
{
    private readonly int[] _ids;
    private readonly float[] _logProbs;
    private readonly float[]? _logMass;
    private readonly TokenSampling _sampling;
    private readonly JsonElement[] _turns;
    private readonly Dictionary<int, TokenSpanContent> _spans = [];
    private readonly List<(int Turn, ContextSegment Segment)> _context = [];
    private int _nextTurn;

    private TokenSpanReader(JsonElement root)
    {
        _ids = JsonField.Read(root, "ids", "an array of numbers", static array => Read(array, static item => item.GetInt32()));
        _logProbs = JsonField.Read(root, "logprobs", "an array of numbers", static array => Read(array, static item => item.GetSingle()));
        _logMass = root.TryGetProperty("log_s", out var mass) ? Read(mass, static item => item.GetSingle()) : null;
        if (_ids.Length != _logProbs.Length || (_logMass is not null && _ids.Length != _logMass.Length))
        {
            throw new FormatException($"Field 'logprobs' must be as long as 'ids', which has {_ids.Length} items, and has {_logProbs.Length}.");
        }

        _sampling = ReadSampling(JsonField.Of(root, "sampling"));
        _turns = [.. JsonField.Items(root, "turns")];
    }

    public static Dictionary<int, TokenSpanContent> Read(JsonElement root)
    {
        var reader = new TokenSpanReader(root);
        reader.ReadSegments([.. JsonField.Items(root, "segments")]);
        return reader._spans;
    }

    private void ReadSegments(JsonElement[] segments)
    {
        // Where the history was rendered again, the turns before are part of the prompt and have no spans.
        var isWhole = segments.Length > 0 && JsonField.Number(segments[0], "turn") < 0;
        var end = 0;
        foreach (var segment in segments)
        {
            var (start, kind, turn) = (JsonField.Number(segment, "s"), JsonField.Text(segment, "k"), JsonField.Number(segment, "turn"));
            if (start != end)
            {
                throw new FormatException($"Field 'segments' must tile the stream: a segment starts at {start}, and the one before it ends at {end}.");
            }

            end = JsonField.Number(segment, "e");
            if (kind != "model")
            {
                _context.Add((turn, new ContextSegment(KindOf(kind), _ids[start..end])));
                continue;
            }

            if (isWhole) AddEmptyTurns(turn);
            AddSpan(turn, _context.Count, start..end, TrajectoryWords.StopOf(JsonField.Text(segment, "stop")));
        }

        if (end != _ids.Length) throw new FormatException($"Field 'segments' must cover all {_ids.Length} ids, and covers {end}.");
        if (isWhole) AddEmptyTurns(_turns.Length);
    }

    // A turn that sampled nothing has no segment of its own, only what led to it: all of the turns before, and the template tokens that open it (before
    // the first turn they are part of the prompt).
    private void AddEmptyTurns(int before)
    {
        for (; _nextTurn < before; _nextTurn++)
        {
            var turn = _nextTurn;
            if (_spans.ContainsKey(turn) || TrajectoryWords.StopOf(JsonField.Text(_turns[turn], "stop")) is not { } stop) continue;
            var next = _context.FindIndex(item => item.Turn > turn || (item.Turn == turn && (turn == 0 || item.Segment.Kind != ContextKind.Glue)));
            AddSpan(turn, next < 0 ? _context.Count : next, 0..0, stop);
        }
    }

    private void AddSpan(int turn, int context, Range sampled, GenerationStop? stop)
    {
        _spans[turn] = new TokenSpanContent
        {
            Context = [.. _context.Take(context).Select(item => item.Segment)],
            SampledIds = _ids[sampled],
            LogProbs = _logProbs[sampled],
            LogSurvivingMass = _logMass?[sampled],
            Temperature = _sampling.Temperature == 0 ? 1 : _sampling.Temperature,
            Sampling = _sampling,
            Stop = stop ?? GenerationStop.EndOfText,
            PrefilledTokens = JsonField.Number(_turns[turn], "prefilled"),
        };
        _context.RemoveRange(0, context);
    }

    private static T[] Read<T>(JsonElement array, Func<JsonElement, T> read)
    {
        var items = new T[array.GetArrayLength()];
        var at = 0;
        foreach (var item in array.EnumerateArray())
        {
            items[at++] = read(item);
        }

        return items;
    }

    private static TokenSampling ReadSampling(JsonElement item) => new(
        JsonField.Double(item, "temperature"),
        JsonField.Number(item, "top_k"),
        JsonField.Double(item, "top_p"),
        JsonField.Long(item, "seed"));

    private static ContextKind KindOf(string? kind) => kind switch
    {
        "prompt" => ContextKind.Prompt,
        "tool" => ContextKind.Tool,
        "user" => ContextKind.User,
        "forced" => ContextKind.Forced,
        "glue" => ContextKind.Glue,
        _ => throw new FormatException($"Field 'segments.k' must be prompt, model, tool, glue, forced or user, and is '{kind}'."),
    };
}
