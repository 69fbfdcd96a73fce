using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Mcp;

/// <summary>Reads a call's arguments; what is wrong is said so that a model can mend it.</summary>
internal sealed class ToolArguments(IDictionary<string, JsonElement>? arguments, params string[] known)
{
    private const int MaxFiles = 256;

    /// <exception cref="ToolProblem">There is an argument that the tool does not have.</exception>
    public void ThrowIfUnknown()
    {
        if (arguments?.Keys.FirstOrDefault(name => !known.Contains(name)) is { } other)
        {
            throw new ToolProblem($"There is no argument '{other}'. The tool has: {string.Join(", ", known)}.");
        }
    }

    public bool Has(string name) => arguments is not null && arguments.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public string? Text(string name)
    {
        if (!Has(name)) return null;
        var value = arguments![name];
        if (value.ValueKind != JsonValueKind.String) throw new ToolProblem($"'{name}' is a JSON {value.ValueKind}; it must be a string.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new ToolProblem($"'{name}' has an unpaired surrogate escape, which is no character.");
        }
    }

    /// <summary>The limits that the call asks for: the default where it names none, and at most what is allowed.</summary>
    public ExecutionLimits Limits(R1CodeToolsOptions options)
    {
        var (standard, most) = (options.DefaultLimits, options.MaxLimits);
        return standard with
        {
            Timeout = TimeSpan.FromSeconds(Math.Max(0.001, Math.Min(Number("timeout_seconds") ?? standard.Timeout.TotalSeconds, most.Timeout.TotalSeconds))),
            MaxBytes = (long)Math.Min(Number("memory_mib") is { } mebibytes ? Math.Max(1, mebibytes) * (1 << 20) : standard.MaxBytes, most.MaxBytes),
            MaxSteps = (long)Math.Max(1, Math.Min(Number("max_steps") ?? standard.MaxSteps, most.MaxSteps)),
        };
    }

    /// <summary>The session that the call describes.</summary>
    public CodeSessionOptions SessionOptions(R1CodeToolsOptions options) => new() { Limits = Limits(options), Files = Files(), AllowsFileWrites = true };

    private double? Number(string name)
    {
        if (!Has(name)) return null;
        var value = arguments![name];
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number > 0 ? number
            : throw new ToolProblem($"'{name}' is {value.GetRawText()}; it must be a number above 0. Leave it out for the default.");
    }

    private Dictionary<string, ReadOnlyMemory<byte>> Files()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (!Has("files")) return files;
        if (arguments!["files"] is not { ValueKind: JsonValueKind.Object } all) throw new ToolProblem("'files' must be an object of path to text.");
        foreach (var file in all.EnumerateObject())
        {
            if (file.Value.ValueKind != JsonValueKind.String) throw new ToolProblem($"'files' has under '{file.Name}' a JSON {file.Value.ValueKind}; it must be the file's text.");
            if (file.Name.Split('/').Contains("..")) throw new ToolProblem($"'files' has the path '{file.Name}', which must not have a '..' in it.");
            files[file.Name] = System.Text.Encoding.UTF8.GetBytes(file.Value.GetString()!);
        }

        return files.Count <= MaxFiles ? files : throw new ToolProblem($"'files' has {files.Count} files; it may have {MaxFiles}.");
    }
}
