using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Files;

/// <summary>Writes records as lines of JSON, with the released data's keys where it has them.</summary>
internal static class RecordJson
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    /// <summary>Gets a line with its line break.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Form))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Line(RawSource source, bool hasContent) => Line(writer =>
    {
        writer.WriteString("blob_id", source.Id);
        writer.WriteString("repo_name", source.RepoName);
        writer.WriteString("path", source.Path);
        writer.WriteNumber("length_bytes", source.LengthBytes);
        writer.WriteString("license", source.License);
        writer.WriteString("license_from", source.LicenseFrom);
        if (hasContent) writer.WriteString("content", source.Content);
    });

    /// <summary>A teacher's reply about a source, whose content is not needed any more.</summary>
    public static byte[] Line(RawSource source, string reply, bool isCut) => Line(writer =>
    {
        writer.WriteString("source_id", source.Id);
        writer.WriteString("repo_name", source.RepoName);
        writer.WriteString("path", source.Path);
        writer.WriteString("license", source.License);
        writer.WriteString("reply", reply);
        writer.WriteBoolean("is_cut", isCut);
    });

    /// <param name="function">The function.</param>
    /// <param name="pairsAsText">Whether inputs and outputs are texts that hold JSON, so that they have one type in every row.</param>
    public static byte[] Line(CodeFunction function, bool pairsAsText = false) => Line(writer =>
    {
        writer.WriteString("id", function.Id);
        writer.WriteString("source_id", function.SourceId);
        writer.WriteString("problem_description", function.Statement);
        writer.WriteString("io_requirements", function.IoRequirements);
        writer.WriteString("refcode", function.RefCode);
        writer.WriteString("funcname", function.EntryName);
        writer.WriteStartArray("ios");
        foreach (var pair in function.Pairs)
        {
            writer.WriteStartObject();
            Write(writer, pair, pairsAsText);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("category", function.Category);
        writer.WriteStartObject("meta");
        foreach (var (name, value) in function.Meta.OrderBy(static item => item.Key, StringComparer.Ordinal)) writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteStartArray("flags");
        foreach (var flag in function.Flags) writer.WriteStringValue(flag);
        writer.WriteEndArray();
        writer.WriteString("input_generator", function.Generator);
    });

    /// <param name="instance">The prompt.</param>
    /// <param name="pairAsText">As for a function.</param>
    public static byte[] Line(CodeInstance instance, bool pairAsText = false) => Line(writer =>
    {
        writer.WriteString("id", instance.Id);
        writer.WriteString("function_id", instance.FunctionId);
        writer.WriteNumber("ioid", instance.PairIndex);
        writer.WriteString("io_pred", Letter(instance.Kind));
        writer.WriteStartArray("messages");
        Message(writer, "user", instance.Prompt);
        writer.WriteEndArray();
        Write(writer, instance.Pair, pairAsText);
    });

    public static byte[] Line(Prediction prediction) => Line(writer =>
    {
        writer.WriteString("id", prediction.InstanceId);
        writer.WriteNumber("turn", prediction.Turn);
        writer.WriteString("output", prediction.Text);
    });

    public static byte[] Line(Verdict verdict) => Line(writer =>
    {
        writer.WriteString("id", verdict.InstanceId);
        writer.WriteNumber("turn", verdict.Turn);
        writer.WriteStartObject("res");
        writer.WriteString("status", Word(verdict.Status));
        writer.WriteString("message", verdict.Feedback);
        writer.WriteEndObject();
        writer.WriteString("predicted", verdict.Predicted);
        writer.WriteString("produced", verdict.Produced);
    });

    public static byte[] Line(Drop drop) => Line(writer =>
    {
        writer.WriteString("stage", drop.Stage);
        writer.WriteString("id", drop.Id);
        writer.WriteString("reason", drop.Reason);
        writer.WriteString("detail", drop.Detail);
    });

    /// <summary>The released shape: five keys, null where there was no second turn, then ours. Turns beyond the second have keys of the same pattern.</summary>
    public static byte[] Line(FinalRecord final) => Line(writer =>
    {
        writer.WriteString("prompt", final.Prompt);
        for (var at = 0; at < Math.Max(2, final.Turns.Count); at++)
        {
            var turn = at < final.Turns.Count ? final.Turns[at] : null;
            writer.WriteString($"turn_{at + 1}", turn?.Answer);
            writer.WriteString($"feedback_{at + 1}", turn?.Feedback);
        }

        writer.WriteString("id", final.InstanceId);
        writer.WriteString("function_id", final.FunctionId);
        writer.WriteString("io_pred", Letter(final.Kind));
        writer.WriteString("status", Word(final.Turns[^1].Status));
    });

    /// <summary>The same as a conversation: feedback on a wrong answer is a user's, on the last answer it is left out.</summary>
    public static byte[] MessagesLine(FinalRecord final) => Line(writer =>
    {
        writer.WriteStartArray("messages");
        Message(writer, "user", final.Prompt);
        for (var at = 0; at < final.Turns.Count; at++)
        {
            Message(writer, "assistant", final.Turns[at].Answer);
            if (at + 1 < final.Turns.Count) Message(writer, "user", final.Turns[at].Feedback);
        }

        writer.WriteEndArray();
        writer.WriteString("id", final.InstanceId);
    });

    public static string Letter(PredictionKind kind) => kind == PredictionKind.Input ? "i" : "o";

    public static string Word(VerdictStatus status) => status switch
    {
        VerdictStatus.Success => "success",
        VerdictStatus.Failed => "failed",
        VerdictStatus.NoAnswer => "no answer",
        VerdictStatus.Exception => "exception",
        VerdictStatus.Limit => "limit",
        VerdictStatus.Exit => "exit",
        _ => "unchecked",
    };

    private static void Write(Utf8JsonWriter writer, IoPair pair, bool isText)
    {
        foreach (var (name, value) in new[] { ("input", pair.Input), ("output", pair.Output) })
        {
            writer.WritePropertyName(name);
            if (isText) writer.WriteStringValue(value);
            else writer.WriteRawValue(value);
        }
    }

    private static void Message(Utf8JsonWriter writer, string role, string content)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteString("content", content);
        writer.WriteEndObject();
    }
}
