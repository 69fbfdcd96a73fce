using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>Cuts the token stream of a <c>ci.traj/1</c> object back into the spans of its turns.</summary>
internal static class TokenSpanReader
{
    public static Dictionary<int, TokenSpanContent> Read(JsonElement root)
    {
        var ids = JsonField.Read(root, "ids", "an array of numbers", static array => Read(array, static item => item.GetInt32()));
        var logProbs = JsonField.Read(root, "logprobs", "an array of numbers", static array => Read(array, static item => item.GetSingle()));
        var logMass = root.TryGetProperty("log_s", out var mass) ? Read(mass, static item => item.GetSingle()) : null;
        if (ids.Length != logProbs.Length || (logMass is not null && ids.Length != logMass.Length))
        {
            throw new FormatException($"Field 'logprobs' must be as long as 'ids', which has {ids.Length} items, and has {logProbs.Length}.");
        }

        var sampling = ReadSampling(JsonField.Of(root, "sampling"));
        int[] prefilled = [.. JsonField.Items(root, "turns").Select(turn => JsonField.Number(turn, "prefilled"))];
        Dictionary<int, TokenSpanContent> spans = [];
        List<ContextSegment> context = [];
        var end = 0;
        foreach (var segment in JsonField.Items(root, "segments"))
        {
            var (start, kind) = (JsonField.Number(segment, "s"), JsonField.Text(segment, "k"));
            if (start != end)
            {
                throw new FormatException($"Field 'segments' must tile the stream: a segment starts at {start}, and the one before it ends at {end}.");
            }

            end = JsonField.Number(segment, "e");
            if (kind != "model")
            {
                context.Add(new ContextSegment(KindOf(kind), ids[start..end]));
                continue;
            }

            var turn = JsonField.Number(segment, "turn");
            spans[turn] = new TokenSpanContent
            {
                Context = context,
                SampledIds = ids[start..end],
                LogProbs = logProbs[start..end],
                LogSurvivingMass = logMass?[start..end],
                Temperature = sampling.Temperature == 0 ? 1 : sampling.Temperature,
                Sampling = sampling,
                Stop = TrajectoryWords.StopOf(JsonField.Text(segment, "stop")) ?? GenerationStop.EndOfText,
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
