using System.CommandLine.Parsing;
using System.Text;
using System.Xml.Linq;

namespace R1CI.Cli.Tests.Docs;

/// <summary>A command line as a page shows it: what is ours is parsed by our own parser, what names files of the repository names files that exist.</summary>
internal static class DocumentedCommand
{
    private static readonly string[] Separators = ["|", "&", "&&", ";", "<", ">"];

    // Programs of others, which nothing here can judge.
    private static readonly string[] Foreign = ["apt-get", "cd", "cp", "curl", "export", "kill", "mkdir", "npm", "pip", "python", "python3", "source", "sudo", "unzip"];

    private static readonly Lazy<HashSet<string>> Packages = new(static () =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Cli.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(static file => Path.GetFileNameWithoutExtension(file)),
        .. XDocument.Load(Path.Combine(Cli.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(static package => package.Attribute("Include")!.Value),
    ]);

    /// <summary>Says what is wrong with a line; <see langword="null"/> when nothing is.</summary>
    public static string? WhatIsWrong(string line)
    {
        var words = Words(line);
        while (words.Count > 0)
        {
            var end = words.FindIndex(static word => Separators.Contains(word));
            var command = end < 0 ? words : words[..end];
            // What is written to a file is its name.
            if (command.Count > 0 && WhatIsWrong(command) is { } problem) return problem;
            var skips = end >= 0 && words[end] is "<" or ">" ? 2 : 1;
            words = end < 0 ? [] : [.. words.Skip(end + skips)];
        }

        return null;
    }

    private static string? WhatIsWrong(List<string> words) => words switch
    {
        ["r1ci", .. var arguments] => OfR1ci(arguments),
        ["dotnet", "add", "package", var id, ..] => Packages.Value.Contains(id) ? null : $"there is no package '{id}'",
        ["dotnet", "tool", "install", .. var rest] => rest.Contains("r1ci") ? null : "the tool is named r1ci",
        ["dotnet", "new", ..] => null,
        ["dotnet", "run" or "test" or "build" or "publish" or "pack", .. var rest] => OfDotnet(rest),
        [var script, ..] when script.Contains('/') => Exists(script),
        [var program, ..] when Foreign.Contains(program) => null,
        [var program, ..] => $"'{program}' is a program that nobody has checked",
        [] => null,
    };

    private static string? OfR1ci(List<string> arguments)
    {
        var result = Verbs.Parse([.. arguments]);
        return result.Errors.Count == 0 ? null : $"r1ci {string.Join(' ', arguments)}: {result.Errors[0].Message}";
    }

    private static string? OfDotnet(List<string> arguments)
    {
        var end = arguments.IndexOf("--");
        var own = end < 0 ? arguments : arguments[..end];
        var project = own.FirstOrDefault(static word => word.Contains('/') && !word.StartsWith('-') || word.EndsWith(".sln", StringComparison.Ordinal));
        if (project is not null && Exists(project) is { } problem) return problem;
        return end >= 0 && project == "src/R1CI.Cli" ? OfR1ci(arguments[(end + 1)..]) : null;
    }

    private static string? Exists(string path) => Path.Exists(Path.Combine(Cli.Root, path)) ? null : $"'{path}' is not in the repository";

    // Words as a shell sees them, up to a comment. Of alternatives (a|b) the first counts; brackets around what may be left out are dropped.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isQuoted) = ('\0', false);
        foreach (var character in line.Trim() + " ")
        {
            if (quote != '\0')
            {
                if (character == quote) quote = '\0';
                else word.Append(character);
            }
            else if (character is '"' or '\'')
            {
                (quote, isQuoted) = (character, true);
            }
            else if (character == '#' && word.Length == 0)
            {
                break;
            }
            else if (character != ' ')
            {
                word.Append(character);
            }
            else if (word.Length > 0 || isQuoted)
            {
                words.Add(isQuoted ? word.ToString() : Plain(word.ToString()));
                isQuoted = false;
                word.Clear();
            }
        }

        return words is ["$", ..] ? words[1..] : words;
    }

    private static string Plain(string word) => Separators.Contains(word) ? word : word.Trim('[', ']').Split('|')[0];
}
