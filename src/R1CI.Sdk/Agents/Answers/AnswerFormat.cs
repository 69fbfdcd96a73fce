using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What answers of a type look like: told to the model as a JSON schema, and read strictly.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class AnswerFormat<T>
{
    private static readonly AIJsonSchemaCreateOptions SchemaForm = new()
    {
        IncludeSchemaKeyword = false,
        TransformOptions = new AIJsonSchemaTransformOptions { DisallowAdditionalProperties = true },
    };

    private readonly JsonTypeInfo<T> _type;
    private readonly JsonElement _json;
    private readonly AnswerSchema _schema;
    private readonly int _maxCorrections;
    private readonly bool? _tellsSchema;
    private int _corrections;

    public AnswerFormat(AnswerOptions options)
    {
        if (options.MaxCorrections is < 0 or > 256) throw new ArgumentOutOfRangeException(nameof(options), options.MaxCorrections, "AnswerOptions.MaxCorrections must be 0 to 256.");
        var strict = new JsonSerializerOptions(options.SerializerOptions ?? AIJsonUtilities.DefaultOptions)
        {
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        _type = (JsonTypeInfo<T>)strict.GetTypeInfo(typeof(T));
        _json = AIJsonUtilities.CreateJsonSchema(typeof(T), serializerOptions: strict, inferenceOptions: SchemaForm);
        (_schema, _maxCorrections, _tellsSchema) = (new AnswerSchema(_json), options.MaxCorrections, options.TellsSchema);
    }

    /// <summary>Adds to a message what its answer has to look like.</summary>
    public string Ask(string message, R1Agent agent) =>
        _tellsSchema ?? !(_schema.IsSingle && agent.Model?.Protocol == R1Prompt.Protocol) ? $"{message}\n\n{R1Prompt.AnswerSchema(Spell(_json), agent.Options.AnswerSource)}" : message;

    /// <summary>Says what the model is to correct; <see langword="null"/> when the answer fits, or has been corrected often enough.</summary>
    public string? Correct(string answer) =>
        FindProblem(answer, out _) is { } problem && _corrections++ < _maxCorrections ? R1Prompt.AnswerMismatch(problem.Message) : null;

    public AgentAnswer<T> Read(Trajectory run)
    {
        if (run.Answer is null) return new AgentAnswer<T>(run, default, AnswerProblem.NoAnswer(run));
        var problem = FindProblem(run.Answer, out var value);
        return new AgentAnswer<T>(run, value, problem);
    }

    private AnswerProblem? FindProblem(string answer, out T? value)
    {
        value = default;
        try
        {
            using var document = Parse(answer);
            if (_schema.FindProblem(document.RootElement) is { } problem) return problem;
            value = document.RootElement.Deserialize(_type);
            return null;
        }
        catch (JsonException problem)
        {
            return AnswerProblem.At(problem.Path ?? "$", problem.Path is null ? $"must be JSON, and is none: {FirstSentence(problem.Message)}" : $"cannot be read: {FirstSentence(problem.Message)}");
        }
        catch (Exception problem) when (problem is NotSupportedException or ArgumentException or FormatException or InvalidOperationException or TimeoutException)
        {
            return AnswerProblem.At("$", $"cannot be read: {problem.Message.TrimEnd('.')}"); // by a converter or constructor of the type
        }
    }

    // A type that is one text, a date or a choice is answered without quotes as well.
    private JsonDocument Parse(string answer) => _schema.IsText && !answer.StartsWith('"')
        ? JsonDocument.Parse($"\"{JsonEncodedText.Encode(answer)}\"")
        : JsonDocument.Parse(answer, new JsonDocumentOptions { AllowDuplicateProperties = false });

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal) is >= 0 and var path ? path : message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }

    private static string Spell(JsonElement json)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
