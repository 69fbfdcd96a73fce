using System.Text.RegularExpressions;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Parsing;

/// <summary>The stage <c>parse</c>: a teacher's four sections as a function, or which of them is missing or wrong.</summary>
public static partial class SectionParser
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "parse";

    private const int MaxShownChars = 120;

    /// <summary>Reads a reply.</summary>
    /// <param name="source">What the reply is about; names the function.</param>
    /// <param name="reply">The whole reply.</param>
    /// <returns>The function without pairs, or the first section that fails.</returns>
    public static StageResult<CodeFunction> Parse(RawSource source, string reply)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reply);
        var sections = ReplySections.Read(reply);
        var main = sections.Code(ReplySections.Main);
        if (main is null || !Definition(CodeFunction.ReleasedEntry).IsMatch(main)) return Dropped(source, DropReason.NoMainFunction, Fault(sections, ReplySections.Main, main, CodeFunction.ReleasedEntry, reply));
        if (NoArguments().IsMatch(main)) return Dropped(source, DropReason.NoArguments, $"'{CodeFunction.ReleasedEntry}' must have an argument, and has none.");
        if (sections.Text(ReplySections.Description) is not { Length: > 0 } description) return Dropped(source, DropReason.NoDescription, Fault(sections, ReplySections.Description, null, "", reply));
        var generator = sections.Code(ReplySections.Generator);
        if (generator is null || !Definition(CodeFunction.GeneratorEntry).IsMatch(generator)) return Dropped(source, DropReason.NoGenerator, Fault(sections, ReplySections.Generator, generator, CodeFunction.GeneratorEntry, reply));
        if (sections.Text(ReplySections.Statement) is not { Length: > 0 } statement) return Dropped(source, DropReason.NoStatement, Fault(sections, ReplySections.Statement, null, "", reply));
        return new CodeFunction
        {
            SourceId = source.Id,
            RefCode = main.Trim('\n') + "\n",
            IoRequirements = description,
            Generator = generator.Trim('\n') + "\n",
            Statement = statement,
            Meta = MetaOf(source),
        };
    }

    private static Dictionary<string, string> MetaOf(RawSource source) =>
        new[] { ("path", source.Path), ("repo_name", source.RepoName), ("license", source.License) }.Where(static item => item.Item2.Length > 0)
            .ToDictionary(static item => item.Item1, static item => item.Item2, StringComparer.Ordinal);

    private static string Fault(ReplySections sections, string name, string? code, string entry, string reply) =>
        reply.Trim().Length == 0 ? "The reply is empty."
        : sections.Text(name) is not { } text ? $"The section '{name}' is missing; the reply begins with '{ReplyStart.Of(reply, MaxShownChars)}'."
        : text.Length == 0 ? $"The section '{name}' is empty."
        : code is null && entry.Length > 0 ? sections.EndsInCode ? $"The reply ends inside a code block of the section '{name}' or a later one: it was cut." : $"The section '{name}' has no whole python code block."
        : $"The code of the section '{name}' does not define '{entry}'.";

    private static Regex Definition(string name) => name == CodeFunction.ReleasedEntry ? MainDefinition() : GeneratorDefinition();

    private static Drop Dropped(RawSource source, string reason, string detail) => new(Stage, source.Id, reason, detail);

    [GeneratedRegex(@"^def\s+main_solution\s*\(", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MainDefinition();

    [GeneratedRegex(@"^def\s+input_generator\s*\(", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorDefinition();

    [GeneratedRegex(@"^def\s+main_solution\s*\(\s*\)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NoArguments();
}
