using System.Text.RegularExpressions;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Teaching;

/// <summary>Which slips a teacher makes.</summary>
internal enum FaultKind
{
    None,
    Trained,
    HeldOut,
}

/// <summary>A script with a slip that ends in a traceback, and what the slip is.</summary>
internal sealed partial record Fault(string Code, string Reason)
{
    // Slips that no training data has, to see whether a repair follows from the script or from the slip.
    private static readonly string[] HeldOutLines = ["values = []\nvalues[0]", "x = 1 / 0", "print(undefined)", "data = {}\ndata['a']", "int('one')", "'a' + 1", "raise ValueError('stop')", "if True\n    pass", "assert 1 > 2"];

    /// <summary>Makes a slip; <see langword="null"/> when none is wanted, or none fits the script.</summary>
    public static Fault? In(Draw draw, string code, FaultKind kind)
    {
        if (kind == FaultKind.None) return null;
        if (kind == FaultKind.HeldOut) return new Fault($"{draw.Pick(HeldOutLines)}\n{code}", "");
        Fault?[] fitting = [WithoutImport(code), WithMisspelledPrint(draw, code), WithWrongName(draw, code), WithoutLastBracket(code), WithText(code), WithMisspelledMethod(code)];
        var faults = fitting.OfType<Fault>().Where(fault => fault.Code != code).ToArray();
        return faults.Length == 0 ? null : draw.Pick(faults);
    }

    private static Fault? WithoutImport(string code) =>
        ImportPattern().Match(code) is { Success: true } import ? new Fault(code.Remove(import.Index, import.Length), "The import is missing.") : null;

    private static Fault WithMisspelledPrint(Draw draw, string code)
    {
        var at = code.LastIndexOf("print(", StringComparison.Ordinal);
        return new Fault(code[..at] + draw.Any("pritn", "prnt", "Print", "printt", "echo", "puts") + code[(at + 5)..], "The name of print is wrong.");
    }

    private static Fault? WithWrongName(Draw draw, string code)
    {
        var names = NamePattern().Matches(code).Select(match => match.Groups[1].Value).Distinct().ToArray();
        if (names.Length == 0) return null;
        var name = draw.Pick(names);
        var at = code.LastIndexOf(name, StringComparison.Ordinal);
        return new Fault(code[..at] + (name.Length > 1 && draw.Coin() ? name[..^1] : name + name[^1]) + code[(at + name.Length)..], "A name is wrong.");
    }

    private static Fault? WithoutLastBracket(string code) => code[^1] == ')' ? new Fault(code[..^1], "A bracket is missing.") : null;

    private static Fault? WithText(string code) =>
        NumberPattern().Match(code) is { Success: true } number
            ? new Fault($"{code[..number.Groups[1].Index]}'{number.Groups[1].Value}'{code[(number.Groups[1].Index + number.Groups[1].Length)..]}", "A number is written as text.")
            : null;

    private static Fault? WithMisspelledMethod(string code) =>
        MethodPattern().Match(code) is { Success: true } method
            ? new Fault(code.Insert(method.Groups[1].Index + method.Groups[1].Length, "s"), "The name of a method is wrong.")
            : null;

    [GeneratedRegex(@"^(import|from) .*\n", RegexOptions.Multiline)]
    private static partial Regex ImportPattern();

    [GeneratedRegex(@"^(\w+) = ", RegexOptions.Multiline)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"(?:range|pow|comb|perm|gcd|lcm)\((\d+)")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\.(count|replace|join|split|comb|perm|gcd|lcm|strftime|median)\(")]
    private static partial Regex MethodPattern();
}
