using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Cuts the token stream of a <c>ci.traj/1</c> object back into the spans of its turns.</summary>
internal static class TokenSpanReader
{
    public static Dictionary<int, TokenSpanContent> Read(JsonElement root)
    {
        var ids = Read(root.GetProperty("ids"), static item => item.GetInt32());
        var logProbs = Read(root.GetProperty("logprobs"), static item => item.GetSingle());
        var logMass = root.TryGetProperty("log_s", out var mass) ? Read(mass, static item => item.GetSingle()) : null;
        if (ids.Length != logProbs.Length || (logMass is not null && ids.Length != logMass.Length))
        {
            throw new FormatException($"Field 'logprobs' must be as long as 'ids', which has {ids.Length} items, and has {logProbs.Length}.");
        }

        var sampling = ReadSampling(root.GetProperty("sampling"));
        int[] prefilled = [.. root.GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("prefilled").GetInt32())];
        Dictionary<int, TokenSpanContent> spans = [];
        List<ContextSegment> context = [];
        var end = 0;
        foreach (var segment in root.GetProperty("segments").EnumerateArray())
        {
            var (start, kind) = (segment.GetProperty("s").GetInt32(), segment.GetProperty("k").GetString());
            if (start != end)
            {
                throw new FormatException($"Field 'segments' must tile the stream: a segment starts at {start}, and the one before it ends at {end}.");
            }

            end = segment.GetProperty("e").GetInt32();
            if (kind != "model")
            {
                context.Add(new ContextSegment(KindOf(kind), ids[start..end]));
                continue;
            }

            var turn = segment.GetProperty("turn").GetInt32();
            spans[turn] = new TokenSpanContent
            {
                Context = context,
                SampledIds = ids[start..end],
                LogProbs = logProbs[start..end],
                LogSurvivingMass = logMass?[start..end],
                Temperature = sampling.Temperature == 0 ? 1 : sampling.Temperature,
                Sampling = sampling,
                Stop = TrajectoryWords.StopOf(segment.GetProperty("stop").GetString()!) ?? GenerationStop.EndOfText,
                PrefilledTokens = prefilled[turn],
            };
            context = [];
        }

        return end == ids.Length ? spans : throw new FormatException($"Field 'segments' must cover all {ids.Length} ids, and covers {end}.");
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
        item.GetProperty("temperature").GetDouble(),
        item.GetProperty("top_k").GetInt32(),
        item.GetProperty("top_p").GetDouble(),
        item.GetProperty("seed").GetInt64());

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
