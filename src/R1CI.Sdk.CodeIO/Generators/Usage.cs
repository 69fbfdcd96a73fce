using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>What a function does with a parameter, as evidence of its type where nothing declares it.</summary>
internal static class Usage
{
    private static readonly HashSet<string> TextMethods =
        ["lower", "upper", "split", "strip", "lstrip", "rstrip", "replace", "startswith", "endswith", "isdigit", "isalpha", "isalnum", "isupper", "islower", "join", "title", "capitalize", "find", "splitlines", "swapcase", "zfill", "partition", "isspace"];

    private static readonly HashSet<string> DictMethods = ["items", "keys", "values", "get", "setdefault"];

    /// <summary>The shapes that a parameter may have, likeliest first.</summary>
    public static IReadOnlyList<Shape> Guess(SelectedFunction function, SelectedParameter parameter)
    {
        var votes = new Dictionary<Shape, double>
        {
            [Shape.Int] = 0.5, [Shape.ListOf(Shape.Int)] = 0.4, [Shape.Text] = 0.3, [Shape.ListOf(Shape.Text)] = 0.15, [Shape.Float] = 0.1,
            [Shape.ListOf(Shape.ListOf(Shape.Int))] = 0.1, [Shape.DictOf(Shape.Text, Shape.Int)] = 0.05, [Shape.Bool] = 0,
        };
        void Vote(double weight, params ReadOnlySpan<Shape> shapes)
        {
            foreach (var shape in shapes) votes[shape] = votes.GetValueOrDefault(shape) + weight;
        }
        bool IsIt(ExpressionNode? node) => node is NameNode { Id: var id } && id == parameter.Name;
        foreach (var node in SyntaxWalk.All(function.Node.Body))
        {
            switch (node)
            {
                case AttributeNode { Name: var method } x when IsIt(x.Value):
                    Vote(TextMethods.Contains(method) ? 5 : 0, Shape.Text);
                    Vote(DictMethods.Contains(method) ? 5 : 0, Shape.DictOf(Shape.Text, Shape.Int));
                    break;
                case ForNode x when IsIt(x.Iterable): Vote(2, Shape.ListOf(Shape.Int), Shape.Text, Shape.ListOf(Shape.Text)); break;
                case ComprehensionNode x when IsIt(x.Iterable): Vote(2, Shape.ListOf(Shape.Int), Shape.Text, Shape.ListOf(Shape.Text)); break;
                case SubscriptNode { Value: SubscriptNode y } when IsIt(y.Value): Vote(3, Shape.ListOf(Shape.ListOf(Shape.Int))); break;
                case SubscriptNode x when IsIt(x.Value): Vote(2, Shape.ListOf(Shape.Int), Shape.Text); break;
                case SubscriptNode x when IsIt(x.Index): Vote(2, Shape.Int); break;
                case CallNode { Function: NameNode { Id: "range" or "chr" or "bin" or "hex" or "abs" } } x when x.Arguments.Any(IsIt): Vote(4, Shape.Int); break;
                case CallNode { Function: NameNode { Id: "len" or "enumerate" or "sorted" or "reversed" or "zip" or "set" } } x when x.Arguments.Any(IsIt): Vote(1, Shape.ListOf(Shape.Int), Shape.Text); break;
                case CallNode { Function: NameNode { Id: "sum" or "max" or "min" } } x when x.Arguments.Length == 1 && x.Arguments.Any(IsIt): Vote(3, Shape.ListOf(Shape.Int)); break;
                case BinOpNode { Operator: BinaryOperator.Mod or BinaryOperator.FloorDiv or BinaryOperator.Sub or BinaryOperator.Pow } x when IsIt(x.Left) || IsIt(x.Right): Vote(3, Shape.Int); break;
                case BinOpNode x when IsIt(x.Left) || IsIt(x.Right): Vote(1.5, Shape.Int); break;
                case CompareNode x when IsIt(x.Left) && x.Comparators[0] is ConstantNode { Value: var value }: Vote(3, value is string ? Shape.Text : Shape.Int); break;
                case CompareNode { Operators: [CompareOperator.In or CompareOperator.NotIn] } x when IsIt(x.Comparators[0]): Vote(1, Shape.ListOf(Shape.Int), Shape.Text); break;
                case CompareNode x when IsIt(x.Left) || x.Comparators.Any(IsIt): Vote(1, Shape.Int); break;
                default: break;
            }
        }
        if (ByName(parameter.Name) is { } named) Vote(1.5, named);
        return [.. votes.OrderByDescending(v => v.Value).Select(v => v.Key)];
    }

    private static Shape? ByName(string name) => name.ToUpperInvariant() switch
    {
        "S" or "TEXT" or "STRING" or "WORD" or "NAME" or "SENTENCE" or "STR" or "PATTERN" or "LINE" => Shape.Text,
        "NUMS" or "NUMBERS" or "ARR" or "ARRAY" or "LST" or "LIST" or "VALUES" or "DATA" or "ITEMS" or "SEQ" or "A" => Shape.ListOf(Shape.Int),
        "WORDS" or "NAMES" or "STRINGS" or "LINES" or "TOKENS" => Shape.ListOf(Shape.Text),
        "MATRIX" or "GRID" or "BOARD" or "M" => Shape.ListOf(Shape.ListOf(Shape.Int)),
        "D" or "DICT" or "MAPPING" or "COUNTS" => Shape.DictOf(Shape.Text, Shape.Int),
        "PRICE" or "RATE" or "WEIGHT" or "HEIGHT" or "RADIUS" or "TEMPERATURE" => Shape.Float,
        "N" or "K" or "COUNT" or "X" or "Y" or "NUM" or "NUMBER" or "YEAR" or "AGE" or "SIZE" => Shape.Int,
        _ => null,
    };
}
