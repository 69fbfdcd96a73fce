using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>The ways to draw values for a parameter, likeliest first; which of them is right is found out by running them.</summary>
internal sealed class RecipeBook(SelectedFunction function, ValuePool pool)
{
    private const int MaxRecipes = 14;

    /// <summary>The recipes of a parameter, at least one.</summary>
    public IReadOnlyList<Recipe> Of(SelectedParameter parameter)
    {
        var recipes = new List<Recipe>();
        var examples = parameter.Examples.Where(e => e is not ConstantNode { Value: null }).ToList();
        if (parameter.Declared.IsKnown) recipes.AddRange(Related(parameter, parameter.Declared));
        foreach (var example in examples.Take(3)) recipes.AddRange(LikeExample(example, examples).Take(3));
        if (parameter.Declared.IsKnown) recipes.AddRange(Of(parameter.Declared, parameter.Name));
        else if (parameter.Declared.Kind is ShapeKind.List or ShapeKind.Set or ShapeKind.Tuple or ShapeKind.Optional or ShapeKind.Dict) recipes.AddRange(OfBare(parameter));
        else
        {
            var guesses = Usage.Guess(function, parameter);
            recipes.AddRange(guesses.Take(3).SelectMany(shape => Related(parameter, shape)));
            recipes.AddRange(guesses.Select(shape => Of(shape, parameter.Name)[0]));
            recipes.AddRange(guesses.Take(2).SelectMany(shape => Of(shape, parameter.Name).Skip(1).Take(4)));
        }
        foreach (var same in SameSize(parameter)) recipes.Insert(Math.Min(3, recipes.Count), same);
        return [.. recipes.DistinctBy(r => r.Python).Take(MaxRecipes)];
    }

    private IEnumerable<Recipe> OfBare(SelectedParameter parameter)
    {
        var kind = parameter.Declared.Kind;
        if (kind == ShapeKind.Optional) return Usage.Guess(function, parameter).Take(3).SelectMany(s => Of(s, parameter.Name).Take(2)).SelectMany(r => new[] { r, Recipe.OrNone(r) });
        if (kind == ShapeKind.Dict)
            return new[] { Shape.Int, Shape.Text, Shape.ListOf(Shape.Text), Shape.ListOf(Shape.Int), Shape.Float }.Select(v => Of(Shape.DictOf(Shape.Text, v), parameter.Name)[0]);
        return new[] { Shape.Int, Shape.Text, Shape.Float, Shape.ListOf(Shape.Int), Shape.ListOf(Shape.Text) }.SelectMany(item => Of(Shape.ListOf(item), parameter.Name).Take(3));
    }

    // What refers to another parameter: an index into it, as many items as it has, a bound below.
    private IEnumerable<Recipe> Related(SelectedParameter parameter, Shape shape)
    {
        var position = function.Parameters.ToList().IndexOf(parameter);
        foreach (var other in function.Parameters.Where(p => p != parameter))
        {
            var drawn = Recipe.Variable(other.Name);
            if (shape.Kind == ShapeKind.Int && Indexes(parameter.Name, other.Name))
                yield return new Recipe(Shape.Int, $"random.randint(0, max(0, len({drawn}) - 1))") { Uses = [drawn] };
            if (shape.Kind == ShapeKind.Text && other.Declared is { Kind: ShapeKind.Dict or ShapeKind.List or ShapeKind.Set } holder && HoldsText(holder))
            {
                var key = new Recipe(Shape.Text, $"random.choice(list({drawn}) or [\"none\"])") { Uses = [drawn] };
                if (holder.Parts.Contains(Shape.Text)) yield return key;
                if (holder.Kind == ShapeKind.Dict && holder.Item == Shape.Text) yield return new Recipe(Shape.Text, $"random.choice(list({drawn}) + list({drawn}.values()) + [\"none\"])") { Uses = [drawn] };
                if (holder.Kind == ShapeKind.Dict && holder.Item.Kind == ShapeKind.Dict) yield return new Recipe(Shape.Text, $"random.choice([key for inner in {drawn}.values() for key in inner] or [\"none\"])") { Uses = [drawn] };
            }
            if (function.Parameters.ToList().IndexOf(other) >= position) continue;
            if (shape.Kind == ShapeKind.List && other.Declared.Kind is ShapeKind.List && Zips(parameter.Name, other.Name))
                foreach (var item in Of(shape.Item, parameter.Name).Take(2)) yield return Recipe.ListAsLongAs(item, drawn);
            if (shape.Kind == ShapeKind.Int && IsUpper(parameter.Name) && IsLower(other.Name))
                yield return new Recipe(Shape.Int, $"{drawn} + random.randint(0, 20)") { Uses = [drawn] };
        }
    }

    // As many items, or rows and columns, as an earlier list has: vectors that are added, matrices.
    private IEnumerable<Recipe> SameSize(SelectedParameter parameter)
    {
        if (parameter.Declared.Kind is not ShapeKind.List) yield break;
        var other = function.Parameters.TakeWhile(p => p != parameter).LastOrDefault(p => p.Declared.Kind == ShapeKind.List);
        if (other == null) yield break;
        var (item, drawn) = (parameter.Declared.Item, Recipe.Variable(other.Name));
        if (item.Kind == ShapeKind.List) yield return new Recipe(parameter.Declared, $"[[{Of(item.Item.Kind == ShapeKind.Any ? Shape.Int : item.Item, parameter.Name)[0].Python} for _ in row] for row in {drawn}]") { Uses = [drawn] };
        else yield return Recipe.ListAsLongAs(Of(item.Kind == ShapeKind.Any ? Shape.Int : item, parameter.Name)[0], drawn);
    }

    private bool Indexes(string index, string list) => SyntaxWalk.All(function.Node.Body).Any(n =>
        n is SubscriptNode { Value: NameNode { Id: var v } } s && v == list && SyntaxWalk.All(s.Index).Any(i => i is NameNode { Id: var id } && id == index));

    private bool Zips(string a, string b) => SyntaxWalk.All(function.Node.Body).Any(n =>
        n is CallNode { Function: NameNode { Id: "zip" } } c && c.Arguments.OfType<NameNode>().Count(x => x.Id == a || x.Id == b) == 2) || SharedIndex(a, b);

    private bool SharedIndex(string a, string b)
    {
        HashSet<string> Indices(string list) => [.. SyntaxWalk.All(function.Node.Body).OfType<SubscriptNode>().Where(s => s.Value is NameNode { Id: var v } && v == list)
            .Select(s => s.Index).OfType<NameNode>().Select(n => n.Id)];
        return Indices(a).Overlaps(Indices(b));
    }

    private static bool IsUpper(string name) => name is "hi" or "high" or "end" or "stop" or "upper" or "maximum" or "max_value" or "last" or "to" or "until" or "b" or "finish";

    private static bool IsLower(string name) => name is "lo" or "low" or "start" or "begin" or "lower" or "minimum" or "min_value" or "first" or "since" or "a";

    private List<Recipe> Of(Shape shape, string name) => shape.Kind switch
    {
        ShapeKind.Int => Ints(name),
        ShapeKind.Float => Floats(),
        ShapeKind.Bool => [Recipe.Bool],
        ShapeKind.Text => HasPeers(name) ? Short() : Texts(),
        ShapeKind.List or ShapeKind.Set => Lists(shape.Item, name),
        ShapeKind.Tuple when shape.Parts.Length == 1 => Lists(shape.Item, name),
        ShapeKind.Tuple => [.. Enumerable.Range(0, 3).Select(i => Recipe.Row([.. shape.Parts.Select(p => At(Of(p, name), i))])).DistinctBy(r => r.Python)],
        ShapeKind.Dict => Dicts(shape, name),
        ShapeKind.Optional => [.. Of(shape.Item, name).Take(4).SelectMany(r => new[] { r, Recipe.OrNone(r) })],
        _ => Ints(name),
    };

    private static Recipe At(List<Recipe> recipes, int index) => recipes[Math.Min(index, recipes.Count - 1)];

    private List<Recipe> Ints(string name)
    {
        var largest = pool.Numbers.Count == 0 ? 0 : pool.Numbers.Max();
        var recipes = new List<Recipe>();
        if (name.Contains("year", StringComparison.OrdinalIgnoreCase)) recipes.Add(Recipe.Int(1896, 2104));
        if (name.Contains("month", StringComparison.OrdinalIgnoreCase)) recipes.Add(Recipe.Int(1, 12));
        if (name is "n" or "k" or "m" or "size" or "width" or "height" or "depth" or "times" or "rows" or "columns") recipes.Add(Recipe.Int(1, 12));
        if (largest > 2) recipes.Add(Recipe.IntNear(0, Math.Max(20, largest + (largest / 2)), pool.Numbers));
        recipes.AddRange([Recipe.Int(0, 20), Recipe.Int(1, 100), Recipe.Int(-20, 20), Recipe.Int(2, 9), Recipe.Int(0, 5), Recipe.Int(10, 2000)]);
        return recipes;
    }

    private List<Recipe> Floats()
    {
        var largest = pool.Numbers.Count == 0 ? 0 : pool.Numbers.Max();
        var recipes = new List<Recipe> { Recipe.Float(0, 20, 1), Recipe.Float(-10, 10, 2), Recipe.Float(1, 500, 2), Recipe.Float(0, 1, 2) };
        if (largest > 20) recipes.Insert(0, Recipe.Float(0, largest * 1.5, 1));
        return recipes;
    }

    private List<Recipe> Texts()
    {
        var recipes = new List<Recipe>();
        var known = pool.Quoted.Concat(pool.Words).ToList();
        if (pool.Characters.Length >= 3) recipes.Add(Recipe.Letters(pool.Characters, 1, 10));
        if (pool.Quoted.Count > 0) recipes.Add(pool.Quoted.Select(Recipe.Like).Aggregate(Recipe.Either));
        recipes.AddRange([Recipe.Sentence(known, 1, 5), Recipe.Word(known), Recipe.Letters("abcde" + Lettered(), 1, 10), Recipe.Letters("aabc", 1, 8)]);
        if (pool.Words.Count > 1) recipes.Add(Recipe.OneOf(Shape.Text, pool.Words.Select(Recipe.Quote)));
        if (pool.Characters.Length is 1 or 2) recipes.Add(Recipe.Letters(pool.Characters + "ab", 1, 10));
        recipes.AddRange([Recipe.Letters("0123456789", 1, 6), Recipe.Letters("ABCDEab 0123.,-", 1, 12), Recipe.Letters("01", 1, 10)]);
        return recipes;
    }

    // Names of things, which meet again in other arguments, before prose.
    private List<Recipe> Short()
    {
        var recipes = Texts();
        var first = recipes.FindIndex(r => r.Python.StartsWith("\" \".join", StringComparison.Ordinal));
        var sentence = recipes[first];
        recipes.RemoveAt(first);
        recipes.Add(sentence);
        return recipes;
    }

    private bool HasPeers(string name) => function.Parameters.Any(p => p.Name != name && HoldsText(p.Declared));

    private static bool HoldsText(Shape shape) => shape.Kind is ShapeKind.List or ShapeKind.Set or ShapeKind.Dict && (shape.Parts.Contains(Shape.Text) || shape.Parts.Any(HoldsText));

    private string Lettered() => new([.. pool.Characters.Where(char.IsLetterOrDigit)]);

    private List<Recipe> Lists(Shape item, string name)
    {
        if (item.Kind == ShapeKind.List && item.Item.Kind is not ShapeKind.List) return Grids(item, name);
        var items = item.Kind == ShapeKind.Text ? Short() : Of(item.Kind == ShapeKind.Any ? Shape.Int : item, name);
        var recipes = new List<Recipe> { Recipe.ListOf(items[0], 1, 8) };
        if (item.Kind == ShapeKind.Text && pool.Characters.Length > 1) recipes.Add(Recipe.TextGrid(pool.Characters));
        recipes.AddRange(items.Skip(1).Take(4).Select(i => Recipe.ListOf(i, 1, 8)));
        recipes.Insert(Math.Min(2, recipes.Count), Recipe.ListOf(items[0], 0, 5));
        if (item.Kind is ShapeKind.Int or ShapeKind.Float or ShapeKind.Text) recipes.Insert(2, Recipe.Sorted(Recipe.ListOf(items[0], 1, 8)));
        if (item.Kind is ShapeKind.Int or ShapeKind.Text) recipes.Add(Recipe.Distinct(Recipe.ListOf(items[0], 1, 8)));
        return recipes;
    }

    private List<Recipe> Grids(Shape row, string name)
    {
        var items = row.Item.Kind == ShapeKind.Text ? Short() : Of(row.Item.Kind == ShapeKind.Any ? Shape.Int : row.Item, name);
        var recipes = new List<Recipe> { Recipe.Grid(items[0], isSquare: false), Recipe.Grid(items[0], isSquare: true) };
        if (row.Item.Kind == ShapeKind.Int)
        {
            recipes.AddRange([Recipe.ListOf(Recipe.Sorted(Recipe.Row([Recipe.Int(0, 20), Recipe.Int(0, 20)])), 1, 6), Recipe.Grid(Recipe.Int(0, 1), isSquare: false)]);
            recipes.Add(Recipe.ListOf(Recipe.Row([Recipe.Int(0, 5), Recipe.Int(0, 5), Recipe.Int(1, 9)]), 1, 6));
        }
        if (row.Item.Kind == ShapeKind.Text)
        {
            recipes.Add(Recipe.ListOf(Recipe.Row([items[0], items[0]]), 1, 6));
            if (pool.Characters.Length > 1) recipes.Insert(0, Recipe.Grid(Recipe.Letters(pool.Characters, 1, 1), isSquare: false));
        }
        recipes.AddRange(items.Skip(1).Take(3).Select(i => Recipe.Grid(i, isSquare: false)));
        recipes.Add(Recipe.ListOf(Recipe.ListOf(items[0], 0, 4), 1, 5));
        return recipes;
    }

    private List<Recipe> Dicts(Shape shape, string name)
    {
        var (key, value) = shape.Parts is [var k, var v] ? (k, v) : (Shape.Text, Shape.Int);
        var keys = key.Kind == ShapeKind.Text ? new List<Recipe> { Recipe.Word(pool.Words), Recipe.Letters("abcdef", 1, 1), Recipe.OneOf(Shape.Text, Enumerable.Range(0, 8).Select(i => $"\"{i}\"")) } : Of(key, name);
        // Values that are keys again make graphs and family trees.
        var values = value.Kind == ShapeKind.List && value.Item == key ? [Recipe.ListOf(keys[0], 0, 3), Recipe.ListOf(At(keys, 1), 0, 3)] : value == key ? keys : value.Kind == ShapeKind.Dict ? DictsOver(keys[0], value, name) : Of(value, name);
        return [.. Enumerable.Range(0, 4).SelectMany(i => new[] { Recipe.Dict(At(keys, i), At(values, i), 1, 6), Recipe.Dict(At(keys, i), values[0], 0, 6) }).DistinctBy(r => r.Python)];
    }

    // Maps of maps speak of the same things: roads from town to town.
    private List<Recipe> DictsOver(Recipe key, Shape shape, string name) =>
        shape.Parts is [{ Kind: ShapeKind.Text }, var value] ? [.. Of(value, name).Take(3).Select(v => Recipe.Dict(key, v, 1, 4))] : Dicts(shape, name);

    private List<Recipe> LikeExample(ExpressionNode example, IReadOnlyList<ExpressionNode> all) => example switch
    {
        ConstantNode { Value: string text } => LikeTexts([.. all.OfType<ConstantNode>().Select(c => c.Value).OfType<string>().Append(text).Where(t => t.Length <= 60).Distinct().Take(8)]),
        ConstantNode { Value: bool } => [Recipe.Bool],
        ConstantNode { Value: long n } => [Recipe.IntNear(Math.Min(0, n), Math.Max(10, 2 * Math.Abs(n)), pool.Numbers), Recipe.Int(Math.Min(1, n), Math.Max(9, Math.Abs(n) + 5))],
        ConstantNode { Value: double d } => [Recipe.Float(0, Math.Max(1, 2 * Math.Abs(d)), 2)],
        UnaryOpNode { Operand: ConstantNode { Value: long n } } => [Recipe.Int(-2 * n, 2 * n)],
        ListNode x => LikeList(x.Elements, isTuple: false),
        TupleNode x => LikeList(x.Elements, isTuple: true),
        SetNode x => LikeList(x.Elements, isTuple: false),
        DictNode { Keys.Length: > 0 } x => LikeDict(x),
        _ => [],
    };

    private static List<Recipe> LikeTexts(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return [];
        var like = texts.Select(Recipe.Like).ToList();
        var all = like.Count == 1 ? like[0] : new Recipe(Shape.Text, $"random.choice([{string.Join(", ", like.Select(l => l.Python))}])");
        var alphabet = new string([.. texts.SelectMany(t => t).Where(c => !char.IsSurrogate(c)).Distinct().Take(30)]);
        var words = texts.SelectMany(t => t.Split(' ')).Where(w => w.Length > 0).Distinct().Take(12).ToList();
        var shuffled = texts.Any(t => t.Contains(' ')) ? Recipe.Sentence(words, 1, 6) : Recipe.Letters(alphabet.Length == 0 ? "ab" : alphabet, 1, Math.Max(4, texts.Max(t => t.Length)));
        return like.Count >= 4 ? [all, Recipe.Either(all, shuffled), shuffled] : [Recipe.Either(all, shuffled), shuffled, all];
    }

    private List<Recipe> LikeList(ExpressionNode[] elements, bool isTuple)
    {
        if (elements.Length == 0) return [];
        var shapes = elements.Select(Shape.OfLiteral).Distinct().Count();
        if ((shapes > 1 || isTuple) && elements.Length <= 4)
        {
            var parts = elements.Select(e => LikeExample(e, [e])).ToList();
            return parts.Any(p => p.Count == 0) ? [] : [Recipe.Row([.. parts.Select(p => p[0])])];
        }
        var item = elements[0] is ListNode or TupleNode
            ? LikeExample(elements[0], elements)
            : LikeExample(elements.OrderByDescending(e => e is ConstantNode { Value: long n } ? n : 0).First(), elements);
        var lists = item.Take(2).Select(i => Recipe.ListOf(i, 1, Math.Clamp(elements.Length + 2, 4, 8))).ToList();
        if (elements[0] is ListNode or TupleNode && item.Count > 0 && Lengths(elements) is [> 0 and <= 3 and var length])
            lists.Insert(0, Recipe.ListOf(Recipe.Row([.. Enumerable.Range(0, length).Select(i => LikeExample(ElementsOf(elements[0])[i], [.. elements.Select(e => ElementsOf(e)[i])]) is [var first, ..] ? first : Recipe.Int(0, 9))]), 1, 6));
        return lists;
    }

    private static int[] Lengths(ExpressionNode[] rows) => [.. rows.Select(r => ElementsOf(r).Length).Distinct()];

    private static ExpressionNode[] ElementsOf(ExpressionNode row) => row switch { ListNode x => x.Elements, TupleNode x => x.Elements, _ => [] };

    private List<Recipe> LikeDict(DictNode x)
    {
        ExpressionNode[] keys = [.. x.Keys.Select(k => k!)];
        var key = keys.All(k => k is ConstantNode { Value: string })
            ? Recipe.OneOf(Shape.Text, keys.Select(k => (string)((ConstantNode)k).Value!).Concat(pool.Words.Take(3)).Distinct().Take(10).Select(Recipe.Quote))
            : LikeExample(keys[0], keys) is [var first, ..] ? first : Recipe.Int(0, 9);
        var values = LikeExample(x.Values[0], x.Values);
        return [.. values.Take(2).Select(v => Recipe.Dict(key, v, 1, Math.Clamp(keys.Length + 1, 3, 6)))];
    }
}
