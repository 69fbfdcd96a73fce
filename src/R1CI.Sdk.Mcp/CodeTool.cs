using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace R1CI.Sdk.Mcp;

/// <summary>A tool whose problems are results that a model reads, not errors of the protocol.</summary>
internal abstract class CodeTool(string name, string title, string description, string inputSchema, string outputSchema) : McpServerTool
{
    public override Tool ProtocolTool { get; } = new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = JsonElement.Parse(inputSchema),
        OutputSchema = JsonElement.Parse(outputSchema),
        Annotations = new ToolAnnotations { Title = title, DestructiveHint = false, OpenWorldHint = false, ReadOnlyHint = false, IdempotentHint = false },
    };

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await CallAsync(request.Params.Arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolProblem problem)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = problem.Message }] };
        }
    }

    protected abstract ValueTask<CallToolResult> CallAsync(IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken);

    /// <summary>A result with its structure, and a text for models that read only that.</summary>
    protected static CallToolResult Result(string text, Action<Utf8JsonWriter> write, bool isError = false)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new CallToolResult { IsError = isError, StructuredContent = JsonElement.Parse(buffer.WrittenSpan), Content = [new TextContentBlock { Text = text }] };
    }
}
