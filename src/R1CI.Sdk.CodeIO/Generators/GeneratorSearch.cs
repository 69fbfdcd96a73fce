using System.Text;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Selection;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>Finds how to draw a function's inputs: of the ways its types and values suggest, those that reach most of its branches and seldom make it fail.</summary>
internal sealed class GeneratorSearch
{
    private const int MaxTrials = 60;
    private const int MaxEnded = 8; // of trials that ran into a limit: a function that never ends would take all of them
    private const int CallsATrial = 24;
    private const int CallsAtTheEnd = 60;

    private readonly SelectedFunction _function;
    private readonly IReadOnlyList<Recipe>[] _recipes;
    private readonly ulong _seed;
    private readonly Dictionary<string, Trial> _trials = [];
    private string _program;
    private BranchPlaces _places;
    private bool _converts;
    private int _ended;

    private GeneratorSearch(SelectedFunction function, string program, ulong seed)
    {
        (_function, _seed, _program) = (function, seed, program);
        var book = new RecipeBook(function, ValuePool.Of(function));
        _recipes = [.. function.Parameters.Select(book.Of)];
        _places = new BranchPlaces(_program);
    }

    /// <summary>Finds a generator, or why there is none.</summary>
    public static (FoundGenerator? Found, RefusedFunction? Refused) Find(SelectedFunction function, ulong seed)
    {
        if (function.Parameters.FirstOrDefault(p => p.Declared.Kind == ShapeKind.Other) is { } other)
            return (null, new RefusedFunction(function.Name, DropReason.SelectParameterType, $"{other.Name} is no plain data"));
        return EntryProgram.Write(function, convertsResult: false) is { } program ? new GeneratorSearch(function, program, seed).Find() : (null, Clash(function));
    }

    private static RefusedFunction Clash(SelectedFunction function) => new(function.Name, DropReason.SelectNameClash, "a name of the source is one that the entry needs");

    private (FoundGenerator? Found, RefusedFunction? Refused) Find()
    {
        var choice = new int[_recipes.Length];
        var best = Try(choice);
        if (best.NeedsConversion)
        {
            if (!Convert()) return (null, Clash(_function));
            best = Try(choice);
        }
        for (var pass = 0; pass < 2 && _trials.Count < MaxTrials; pass++)
        {
            var before = best.Score;
            for (var p = 0; p < _recipes.Length; p++) best = Improve(choice, p, best);
            if (IsGood(best) || best.Score <= before) break;
        }
        if (best.NeedsConversion && !Convert()) return (null, Clash(_function));
        var source = Write(choice);
        var final = Trial.Run(_program, source, _places, CallsAtTheEnd, _seed + 1);
        if (final.Calls == 0 || final.Right * 2 < final.Calls - final.Absent || final.Right * 5 < final.Calls || final.Inputs < 3)
            return (null, new RefusedFunction(_function.Name, final.Reason, final.Failure.Length > 0 ? LastLine(final.Failure) : "fewer than three different inputs"));
        return (new FoundGenerator(_program, source, [.. choice.Select((c, p) => _recipes[p][c].Shape)], final), null);
    }

    // Everything reached without a failure cannot become better by another way to draw.
    private static bool IsGood(Trial trial) => trial.Coverage >= 1 && trial.Right == trial.Calls && trial.Outputs >= 6 && trial.Commonest < 0.5;

    private Trial Improve(int[] choice, int parameter, Trial best)
    {
        if (IsGood(best)) return best;
        var kept = choice[parameter];
        for (var i = 0; i < _recipes[parameter].Count && _trials.Count < MaxTrials; i++)
        {
            if (best.Calls == 0 && _ended >= MaxEnded) break;
            choice[parameter] = i;
            var trial = Try(choice);
            // The likelier one stays unless the other is clearly better.
            if (trial.Score <= best.Score + 0.15) continue;
            (best, kept) = (trial, i);
            if (IsGood(best)) break;
        }
        choice[parameter] = kept;
        return best;
    }

    // From here on the entry makes JSON of the result.
    private bool Convert()
    {
        if (_converts) return true;
        if (EntryProgram.Write(_function, convertsResult: true) is not { } program) return false;
        (_program, _converts) = (program, true);
        _places = new BranchPlaces(_program);
        _trials.Clear();
        return true;
    }

    private Trial Try(int[] choice)
    {
        var source = Write(choice);
        if (_trials.TryGetValue(source, out var known)) return known;
        var trial = Trial.Run(_program, source, _places, CallsATrial, _seed);
        if (trial.Calls == 0) _ended++;
        return _trials[source] = trial;
    }

    private string Write(int[] choice)
    {
        var text = new StringBuilder("import random\n\n\ndef input_generator():\n");
        var names = _function.Parameters.Select(p => p.Name).ToList();
        // What reads another parameter comes after it.
        foreach (var p in Enumerable.Range(0, choice.Length).OrderBy(p => _recipes[p][choice[p]].Uses.Count > 0).ThenBy(p => p))
            text.Append("    ").Append(Recipe.Variable(names[p])).Append(" = ").Append(_recipes[p][choice[p]].Python).Append('\n');
        return text.Append("    return {").AppendJoin(", ", names.Select(n => $"\"{n}\": {Recipe.Variable(n)}")).Append("}\n").ToString();
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}

/// <summary>A generator of inputs and what it was seen to do.</summary>
/// <param name="Program">The reference code that was run.</param>
/// <param name="Source">Python code that defines <c>input_generator()</c>.</param>
/// <param name="Shapes">What each parameter is drawn as.</param>
/// <param name="Trial">The last trial.</param>
internal sealed record FoundGenerator(string Program, string Source, IReadOnlyList<Shape> Shapes, Trial Trial);
