using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using R1CI.Sdk.CodeIO.Selection;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>A Python expression that draws a value with <c>random</c>.</summary>
/// <param name="Shape">What it draws.</param>
/// <param name="Python">The expression.</param>
internal sealed partial record Recipe(Shape Shape, string Python)
{
    private static readonly string[] CommonWords =
        ["amber", "bridge", "candle", "delta", "ember", "forest", "garden", "harbor", "island", "jungle", "kettle", "level", "meadow", "noon", "ocean", "pepper", "river", "stone", "tiger", "window"];

    // What expressions call: a variable of that name would hide it.
    private static readonly HashSet<string> Called = ["dict", "len", "list", "max", "random", "range", "round", "sorted"];

    /// <summary>Gets the variables of other parameters that the expression reads.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>The variable of the generator that holds what was drawn for a parameter.</summary>
    public static string Variable(string parameter) => Called.Contains(parameter) ? parameter + "_drawn" : parameter;

    public static Recipe Int(long low, long high) => new(Shape.Int, Invariant($"random.randint({low}, {high})"));

    /// <summary>Mostly from a range, often one of some values and their neighbours.</summary>
    public static Recipe IntNear(long low, long high, IEnumerable<long> values)
    {
        var near = values.SelectMany(v => new[] { v - 1, v, v + 1 }).Where(v => v >= low).Distinct().Order().Take(12).ToList();
        return near.Count == 0 ? Int(low, high) : new(Shape.Int, $"random.choice([random.randint({Text(low)}, {Text(high)}), random.choice([{string.Join(", ", near.Select(Text))}])])");
    }

    public static Recipe Float(double low, double high, int digits) => new(Shape.Float, Invariant($"round(random.uniform({low}, {high}), {digits})"));

    public static Recipe Bool { get; } = new(Shape.Bool, "random.choice([True, False])");

    public static Recipe OneOf(Shape shape, IEnumerable<string> literals) => new(shape, $"random.choice([{string.Join(", ", literals)}])");

    public static Recipe Either(Recipe a, Recipe b) => new(a.Shape, $"random.choice([{a.Python}, {b.Python}])") { Uses = [.. a.Uses, .. b.Uses] };

    public static Recipe Letters(string alphabet, int low, int high) =>
        new(Shape.Text, $"\"\".join(random.choice({Quote(alphabet)}) for _ in range(random.randint({Text(low)}, {Text(high)})))");

    public static Recipe Word(IEnumerable<string> more) => OneOf(Shape.Text, more.Concat(CommonWords.Take(10)).Distinct().Take(14).Select(Quote));

    public static Recipe Sentence(IEnumerable<string> more, int low, int high) =>
        new(Shape.Text, $"\" \".join({Word(more.Concat(CommonWords)).Python} for _ in range(random.randint({Text(low)}, {Text(high)})))");

    public static Recipe ListOf(Recipe item, int low, int high) =>
        new(Shape.ListOf(item.Shape), $"[{item.Python} for _ in range(random.randint({Text(low)}, {Text(high)}))]") { Uses = item.Uses };

    /// <summary>As many items as another list has.</summary>
    public static Recipe ListAsLongAs(Recipe item, string other) => new(Shape.ListOf(item.Shape), $"[{item.Python} for _ in range(len({other}))]") { Uses = [other] };

    public static Recipe Sorted(Recipe list) => list with { Python = $"sorted({list.Python})" };

    public static Recipe Distinct(Recipe list) => list with { Python = $"list(dict.fromkeys({list.Python}))" };

    public static Recipe Row(IReadOnlyList<Recipe> items) => new(new Shape(ShapeKind.Tuple, [.. items.Select(i => i.Shape)]), $"[{string.Join(", ", items.Select(i => i.Python))}]");

    /// <summary>Rows of one length.</summary>
    public static Recipe Grid(Recipe item, bool isSquare) => new(
        Shape.ListOf(Shape.ListOf(item.Shape)),
        $"[[{item.Python} for _ in range(width)] for width in [random.randint(1, 4)] for _ in range({(isSquare ? "width" : "random.randint(1, 4)")})]");

    /// <summary>Lines of one length, drawn with some characters.</summary>
    public static Recipe TextGrid(string alphabet) => new(
        Shape.ListOf(Shape.Text),
        $"[\"\".join(random.choice({Quote(alphabet)}) for _ in range(width)) for width in [random.randint(1, 6)] for _ in range(random.randint(1, 5))]");

    public static Recipe Dict(Recipe key, Recipe value, int low, int high) => new(
        Shape.DictOf(key.Shape, value.Shape), $"{{{key.Python}: {value.Python} for _ in range(random.randint({Text(low)}, {Text(high)}))}}");

    public static Recipe OrNone(Recipe recipe) => recipe with { Python = $"random.choice([None, {recipe.Python}])" };

    /// <summary>An example with other numbers in it: <c>"09:30"</c> gives times, <c>"T20"</c> darts.</summary>
    public static Recipe Like(string example)
    {
        if (Date().IsMatch(example)) return new(Shape.Text, "f\"{random.randint(1950, 2050)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}\"");
        if (Clock().IsMatch(example)) return new(Shape.Text, "f\"{random.randint(0, 23):02d}:{random.randint(0, 59):02d}\"");
        var text = new StringBuilder();
        var hasNumber = false;
        for (var i = 0; i < example.Length;)
        {
            var end = i;
            while (end < example.Length && char.IsAsciiDigit(example[end])) end++;
            if (end == i || end - i > 6)
            {
                text.Append(example[i] is '{' or '}' ? new string(example[i], 2) : Escaped(example, i));
                i++;
                continue;
            }
            hasNumber = true;
            var (number, digits) = (int.Parse(example.AsSpan(i, end - i), CultureInfo.InvariantCulture), end - i);
            var high = Math.Min(Math.Max(2 * number, 3), (int)Math.Pow(10, digits) - 1);
            text.Append(CultureInfo.InvariantCulture, $"{{random.randint({(number == 0 ? 0 : 1)}, {high}){(example[i] == '0' && digits > 1 ? $":0{digits}d" : "")}}}");
            i = end;
        }
        return hasNumber ? new(Shape.Text, $"f\"{text}\"") : OneOf(Shape.Text, [Quote(example)]);
    }

    /// <summary>A literal of Python for a text.</summary>
    public static string Quote(string text) => $"\"{string.Concat(text.Select((_, at) => Escaped(text, at)))}\"";

    private static string Escaped(string text, int at) => text[at] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        < ' ' => $"\\x{(int)text[at]:x2}",
        var c when IsHalf(text, at) => $"\\u{(int)c:x4}",
        var c => c.ToString(),
    };

    // A surrogate without its other half, which no file can hold.
    private static bool IsHalf(string text, int at) => char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at) && !(at > 0 && char.IsSurrogatePair(text, at - 1));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{1,2}:\d{2}$")]
    private static partial Regex Clock();

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
