using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.CodeIO.Description;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Generators;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Teacherless;

/// <summary>Makes functions of CodeI/O's unified format from plain Python without a model.</summary>
/// <remarks>
/// Unlike the paper, where a model rewrites a file into one function, the file's own functions are taken as they stand; the input generator is searched for by
/// execution, and description and statement repeat what names, types and docstrings say. Code that is not in functions, or whose functions have no docstring,
/// gives less, or drier, data than a teacher would.
/// </remarks>
public static class TeacherlessTransform
{
    /// <summary>The stage's name in drops.</summary>
    public const string Stage = "transform";

    /// <summary>Makes what can be made of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="seed">Decides what is drawn in the search for generators; the same seed gives the same result.</param>
    /// <returns>Functions without pairs, and a drop for each top-level function that gave none; or one drop of the source when it cannot be read.</returns>
    public static (IReadOnlyList<CodeFunction> Functions, IReadOnlyList<Drop> Drops) Transform(RawSource source, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(source);
        SelectedSource selection;
        try
        {
            selection = FunctionSelector.Select(source.Content);
        }
        catch (PythonSyntaxException e)
        {
            return ([], [new Drop(Stage, source.Id, EndReasons.IsPython2(e.Message) || LooksLikePython2(source.Content) ? DropReason.Python2 : DropReason.SyntaxError, $"line {e.Location.Line}: {e.Message}")]);
        }
        catch (SourceLimitException e)
        {
            return ([], [new Drop(Stage, source.Id, DropReason.SyntaxError, e.Message)]);
        }
        var (functions, drops) = (new List<CodeFunction>(), selection.Refused.Select(r => DropOf(source, r)).ToList());
        foreach (var selected in selection.Selected)
        {
            var (found, refused) = GeneratorSearch.Find(selected, SeedOf(source, selected, seed));
            if (found == null) drops.Add(DropOf(source, refused!));
            else functions.Add(Make(source, selected, found));
        }
        if (functions.Count == 0 && drops.Count == 0) drops.Add(new Drop(Stage, source.Id, DropReason.NoFunction, "no top-level function"));
        return (functions, drops);
    }

    private static CodeFunction Make(RawSource source, SelectedFunction selected, FoundGenerator found)
    {
        var form = SHA256.HashData(Encoding.UTF8.GetBytes(selected.Text))[0];
        return new CodeFunction
        {
            SourceId = source.Id, RefCode = found.Program, Generator = found.Source,
            IoRequirements = TaskText.InputOutput(selected, found), Statement = TaskText.Statement(selected, form),
            Meta = new Dictionary<string, string>
            {
                ["name"] = selected.Name, ["path"] = source.Path, ["license"] = source.License,
                ["coverage"] = found.Trial.Coverage.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
            },
        };
    }

    private static Drop DropOf(RawSource source, RefusedFunction refused) =>
        new(Stage, RecordId.Of('f', source.Id, refused.Name), refused.Reason, $"{refused.Name}: {refused.Detail}");

    // A function's draws depend on nothing but itself, so that what stands beside it does not change them.
    private static ulong SeedOf(RawSource source, SelectedFunction selected, ulong seed) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{source.Id}\n{selected.Name}")));

    private static bool LooksLikePython2(string source) =>
        source.Split('\n').Any(line => line.TrimStart() is var s && ((s.StartsWith("print ", StringComparison.Ordinal) && !s.StartsWith("print (", StringComparison.Ordinal)) || s.StartsWith("raise ", StringComparison.Ordinal) && s.Contains(", ", StringComparison.Ordinal) || s.Contains("except ") && s.Contains(", e:")));
}
