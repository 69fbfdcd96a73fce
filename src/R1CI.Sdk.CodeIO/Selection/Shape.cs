using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>The kind of a <see cref="Shape"/>.</summary>
internal enum ShapeKind { Any, Int, Float, Bool, Text, List, Tuple, Set, Dict, None, Optional, Other }

/// <summary>What values of a parameter or a result look like, as far as annotations and defaults tell.</summary>
internal sealed record Shape(ShapeKind Kind, params Shape[] Parts)
{
    public static readonly Shape Any = new(ShapeKind.Any), Int = new(ShapeKind.Int), Float = new(ShapeKind.Float), Bool = new(ShapeKind.Bool), Text = new(ShapeKind.Text),
        None = new(ShapeKind.None), Other = new(ShapeKind.Other);

    public static Shape ListOf(Shape item) => new(ShapeKind.List, item);

    public static Shape DictOf(Shape key, Shape value) => new(ShapeKind.Dict, key, value);

    /// <summary>Gets what a tuple of any length, or a container, holds.</summary>
    public Shape Item => Parts.Length > 0 ? Parts[^1] : Any;

    /// <summary>Gets whether nothing in it is unknown.</summary>
    public bool IsKnown => Kind is not (ShapeKind.Any or ShapeKind.Other) && Parts.All(part => part.IsKnown)
        && (Kind is not (ShapeKind.List or ShapeKind.Set or ShapeKind.Dict or ShapeKind.Tuple) || Parts.Length > 0);

    /// <summary>Reads an annotation, names of types that the module defines included; <see cref="ShapeKind.Other"/> for classes that are no plain data.</summary>
    public static Shape OfAnnotation(ExpressionNode? node, IReadOnlyDictionary<string, Shape>? aliases = null) => node switch
    {
        null => Any,
        ConstantNode { Value: null } => None,
        ConstantNode { Value: string text } => OfText(text, aliases),
        NameNode { Id: var id } => aliases?.GetValueOrDefault(id) ?? OfName(id),
        AttributeNode { Name: var id } => OfName(id),
        BinOpNode { Operator: BinaryOperator.BitOr } x => Union([OfAnnotation(x.Left, aliases), OfAnnotation(x.Right, aliases)]),
        SubscriptNode x => OfSubscript(x, aliases),
        _ => Any,
    };

    /// <summary>The shape of a literal.</summary>
    public static Shape OfLiteral(ExpressionNode? node) => node switch
    {
        ConstantNode { Value: bool } => Bool,
        ConstantNode { Value: long or System.Numerics.BigInteger } => Int,
        ConstantNode { Value: double } => Float,
        ConstantNode { Value: string } => Text,
        UnaryOpNode { Operand: ConstantNode { Value: not string } inner } => OfLiteral(inner),
        ListNode x => new(ShapeKind.List, Common(x.Elements)),
        TupleNode x => new(ShapeKind.Tuple, [.. x.Elements.Select(OfLiteral)]),
        SetNode x => new(ShapeKind.Set, Common(x.Elements)),
        DictNode x => new(ShapeKind.Dict, Common(x.Keys), Common(x.Values)),
        _ => Any,
    };

    /// <summary>The words a description uses.</summary>
    public string Words(bool plural = false) => Kind switch
    {
        ShapeKind.Int => plural ? "integers" : "an integer",
        ShapeKind.Float => plural ? "numbers" : "a number",
        ShapeKind.Bool => plural ? "booleans" : "true or false",
        ShapeKind.Text => plural ? "strings" : "a string",
        ShapeKind.List or ShapeKind.Set => (plural ? "lists of " : "a list of ") + Item.Words(plural: true),
        ShapeKind.Tuple => (plural ? "lists of " : "a list of ") + (Parts.Length is 0 or 1 || Parts.Distinct().Count() == 1 ? $"{(Parts.Length > 1 ? $"{Parts.Length} " : "")}{Item.Words(plural: true)}" : string.Join(" and ", Parts.Select(part => part.Words()))),
        ShapeKind.Dict => (plural ? "objects" : "an object") + $" whose keys are {(Parts.Length > 0 ? Parts[0] : Text).Words(plural: true)} and whose values are {Item.Words(plural: true)}",
        ShapeKind.None => "null",
        ShapeKind.Optional => $"{Item.Words(plural)} or null",
        _ => plural ? "values" : "a value",
    };

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other != null && Kind == other.Kind && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate((int)Kind, (hash, part) => (hash * 31) + part.GetHashCode());

    private static Shape Common(IEnumerable<ExpressionNode?> nodes)
    {
        var shapes = nodes.Select(OfLiteral).Distinct().ToList();
        if (shapes.Count == 2 && shapes.Contains(Int) && shapes.Contains(Float)) return Float;
        return shapes.Count == 1 ? shapes[0] : Any;
    }

    private static Shape OfText(string text, IReadOnlyDictionary<string, Shape>? aliases)
    {
        try
        {
            return OfAnnotation(Parser.ParseExpression(text, "<annotation>").Body, aliases);
        }
        catch (Exception e) when (e is PythonSyntaxException or SourceLimitException)
        {
            return Any;
        }
    }

    private static Shape OfName(string id) => id switch
    {
        "int" => Int,
        "float" or "Number" => Float,
        "bool" => Bool,
        "str" or "Text" => Text,
        "list" or "List" or "Sequence" or "Iterable" or "Collection" or "Iterator" => new(ShapeKind.List),
        "tuple" or "Tuple" => new(ShapeKind.Tuple),
        "set" or "Set" or "frozenset" or "FrozenSet" or "AbstractSet" => new(ShapeKind.Set),
        "dict" or "Dict" or "Mapping" or "MutableMapping" or "DefaultDict" or "OrderedDict" => new(ShapeKind.Dict),
        "None" => None,
        "Any" or "object" => Any,
        _ => Other,
    };

    private static Shape OfSubscript(SubscriptNode x, IReadOnlyDictionary<string, Shape>? aliases)
    {
        var name = x.Value is AttributeNode a ? a.Name : (x.Value as NameNode)?.Id ?? "";
        var parts = x.Index is TupleNode tuple ? tuple.Elements : [x.Index];
        if (parts.Length == 0) return OfName(name); // tuple[()]
        if (name is "Optional") return new(ShapeKind.Optional, OfAnnotation(parts[0], aliases));
        if (name is "Union") return Union([.. parts.Select(part => OfAnnotation(part, aliases))]);
        if (name is "Literal") return OfLiteral(parts[0]);
        if (name is "Counter") return DictOf(OfAnnotation(parts[0], aliases), Int);
        var shape = OfName(name);
        if (shape.Kind is ShapeKind.Tuple && parts is [_, ConstantNode { Value: EllipsisLiteral }]) return ListOf(OfAnnotation(parts[0], aliases)) with { Kind = ShapeKind.Tuple };
        return shape.Kind is ShapeKind.List or ShapeKind.Tuple or ShapeKind.Set or ShapeKind.Dict ? new(shape.Kind, [.. parts.Select(part => OfAnnotation(part, aliases))]) : shape;
    }

    private static Shape Union(Shape[] shapes)
    {
        var some = shapes.Where(shape => shape.Kind != ShapeKind.None).ToArray();
        if (some.Length == 0) return None;
        var first = some.Contains(Float) && some.All(shape => shape == Float || shape == Int) ? Float : some[0];
        return some.Length < shapes.Length ? new(ShapeKind.Optional, first) : first;
    }
}
