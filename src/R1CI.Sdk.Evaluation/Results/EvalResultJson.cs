using System.Text.Json;
using R1CI.Sdk.Evaluation.Files;

namespace R1CI.Sdk.Evaluation.Results;

/// <summary>Writes a result as one <c>ci.eval/1</c> object, and reads it.</summary>
internal static class EvalResultJson
{
    public const string Schema = "ci.eval/1";

    public static void Write(Utf8JsonWriter writer, EvalResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteNumber("index", result.Index);
        writer.WriteString("problem", result.Problem);
        writer.WriteString("hash", result.Hash);
        writer.WriteString("task", result.Task);
        writer.WriteString("suite", result.Suite);
        writer.WriteString("frame", result.Frame);
        writer.WriteNumber("sample", result.Sample);
        writer.WriteString("status", result.Status.ToJsonName());
        if (result.IsCorrect is { } isCorrect) writer.WriteBoolean("correct", isCorrect);
        else writer.WriteNull("correct");
        writer.WriteString("answer", result.Answer);
        writer.WriteString("reason", result.Reason);
        writer.WriteNumber("turns", result.Turns);
        writer.WriteNumber("calls", result.CodeCalls);
        JsonFields.Write(writer, "scripts", result.Scripts.OrderBy(script => script.Key, StringComparer.Ordinal));
        writer.WriteNumber("tokens", result.Tokens);
        writer.WriteBoolean("self_check", result.HasSelfCheck);
        writer.WriteString("record", result.Record);
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">Names the field, the rule and the value.</exception>
    public static EvalResult Read(JsonElement item)
    {
        var schema = JsonFields.Text(item, "schema");
        if (schema != Schema) throw JsonFields.Broken("schema", $"'{Schema}'", item.GetProperty("schema"));
        var status = EvalStatusExtensions.TryParseJsonName(JsonFields.Text(item, "status"), out var known)
            ? known : throw JsonFields.Broken("status", $"one of {string.Join(", ", Enum.GetValues<EvalStatus>().Select(word => word.ToJsonName()))}", item.GetProperty("status"));
        var isCorrect = JsonFields.FlagOrNull(item, "correct");
        if (isCorrect is null != (status == EvalStatus.Unscorable)) throw JsonFields.Broken("correct", $"null exactly when the status is unscorable, which here is '{status.ToJsonName()}'", item.GetProperty("correct"));
        return new EvalResult
        {
            Index = JsonFields.Count(item, "index"),
            Problem = JsonFields.Text(item, "problem"),
            Hash = JsonFields.Text(item, "hash"),
            Task = JsonFields.Text(item, "task"),
            Suite = JsonFields.Text(item, "suite"),
            Frame = JsonFields.Text(item, "frame"),
            Sample = JsonFields.Count(item, "sample"),
            Status = status,
            IsCorrect = isCorrect,
            Answer = JsonFields.TextOrNull(item, "answer"),
            Reason = JsonFields.Text(item, "reason"),
            Turns = JsonFields.Count(item, "turns"),
            CodeCalls = JsonFields.Count(item, "calls"),
            Scripts = JsonFields.Counts(item, "scripts"),
            Tokens = JsonFields.LongCount(item, "tokens"),
            HasSelfCheck = JsonFields.Flag(item, "self_check"),
            Record = JsonFields.Text(item, "record"),
        };
    }
}
