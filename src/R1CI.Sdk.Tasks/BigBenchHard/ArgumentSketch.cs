using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Premises and a conclusion in the logic of predicates with one place, where validity can be decided.</summary>
internal sealed class ArgumentSketch
{
    private ArgumentSketch(int predicates, List<Claim> premises, Claim conclusion) => (Predicates, Premises, Conclusion) = (predicates, premises, conclusion);

    public int Predicates { get; }

    public List<Claim> Premises { get; }

    public Claim Conclusion { get; private set; }

    /// <summary>Whether the premises can be true together and the conclusion is neither one of them nor true in any case.</summary>
    public bool IsSound
    {
        get
        {
            var open = Open;
            return !Premises.Exists(premise => premise.IsSameAs(Conclusion)) && open != 0
                && Premises.TrueForAll(premise => premise.Quantity is Quantity.All || (premise.Types(Predicates) & open) != 0)
                && (Conclusion.Quantity is not Quantity.All || Conclusion.Types(Predicates) != Claim.Every(Predicates));
        }
    }

    /// <summary>Whether the conclusion follows.</summary>
    /// <remarks>
    /// A person's type says which predicates are true of him. The premises about all leave some types open, and anybody of an open type may
    /// exist beside those that other premises ask for. So a conclusion about all follows exactly if it is true of all open types; one about
    /// somebody or a named person, if it is true of all open types that one premise about somebody, or those about that person, leave.
    /// </remarks>
    public bool IsValid
    {
        get
        {
            var (open, wanted) = (Open, Conclusion.Types(Predicates));
            var ofName = Premises.Where(premise => premise.Quantity is Quantity.Named).Aggregate(open, (types, premise) => types & premise.Types(Predicates));
            return Conclusion.Quantity switch
            {
                Quantity.All => (open & ~wanted) == 0,
                Quantity.Named => (ofName & ~wanted) == 0,
                _ => Premises.Exists(premise => premise.Quantity is Quantity.Some && (open & premise.Types(Predicates) & ~wanted) == 0) || (ofName & ~wanted) == 0,
            };
        }
    }

    private UInt128 Open => Premises.Where(premise => premise.Quantity is Quantity.All).Aggregate(Claim.Every(Predicates), (types, premise) => types & premise.Types(Predicates));

    /// <summary>Draws a valid argument: a chain from one predicate, or its opposite, to another.</summary>
    public static ArgumentSketch Draw(TaskRandom random, int level)
    {
        var count = level + 2;
        Literal[] chain = [.. random.Shuffled<int>([.. Enumerable.Range(0, count)]).Select(predicate => new Literal(predicate, random.Chance(2, 3)))];
        // From level 2 on one link needs two premises, and the predicate at the end of the chain helps with that.
        var detour = level > 1 ? random.Below(count - 2) : -1;
        var last = level > 1 ? count - 2 : count - 1;
        List<Claim> premises = [];
        for (var at = 0; at < last; at++)
        {
            premises.AddRange(at == detour ? Detour(random, chain[at], chain[at + 1], chain[^1]) : [Claim.All(random, chain[at], chain[at + 1])]);
        }

        switch (random.Below(3))
        {
            case 0:
                premises.Add(new Claim(Quantity.Named, new Formula(chain[0])));
                return new ArgumentSketch(count, premises, new Claim(Quantity.Named, new Formula(chain[last])));
            case 1 when last > 1:
                // Somebody has the first and the second of a pair: follow the first to its end.
                var other = chain[random.Between(1, last - 1)].Negated;
                premises.Add(new Claim(Quantity.Some, new Formula(chain[0])));
                return new ArgumentSketch(count, premises, new Claim(Quantity.Some, new Formula(chain[last], other.Negated, IsOr: false)));
            default:
                return new ArgumentSketch(count, premises, Claim.All(random, chain[0], chain[last]));
        }
    }

    /// <summary>Turns one claim around or into its opposite.</summary>
    public void Distort(TaskRandom random)
    {
        var at = random.Below(Premises.Count + 1);
        if (at == Premises.Count) Conclusion = Conclusion.Distorted(random);
        else Premises[at] = Premises[at].Distorted(random);
    }

    private static IEnumerable<Claim> Detour(TaskRandom random, Literal from, Literal to, Literal by) => random.Below(3) switch
    {
        // from and by -> to; from -> by
        0 => [new Claim(Quantity.All, new Formula(from, by, IsOr: false), new Formula(to)), Claim.All(random, from, by)],
        // from -> to or by; no from is by
        1 => [new Claim(Quantity.All, new Formula(from), new Formula(to, by, IsOr: true)), Claim.All(random, from, by.Negated)],
        // from or by -> to, and another thing about by
        _ => [new Claim(Quantity.All, new Formula(from, by, IsOr: true), new Formula(to))],
    };
}

/// <summary>A predicate or its opposite.</summary>
internal readonly record struct Literal(int Predicate, bool IsPositive)
{
    public Literal Negated => this with { IsPositive = !IsPositive };

    public string Text(string[] descriptions) => IsPositive ? descriptions[Predicate] : $"not {descriptions[Predicate]}";
}

/// <summary>One literal, or two with "and" or "or" between them.</summary>
internal readonly record struct Formula(Literal First, Literal? Second = null, bool IsOr = false)
{
    public Formula Negated => new(First.Negated, Second?.Negated, !IsOr);

    public bool IsTrueOf(int type)
    {
        var first = (type >> First.Predicate & 1) == 1 == First.IsPositive;
        if (Second is not { } second) return first;
        var other = (type >> second.Predicate & 1) == 1 == second.IsPositive;
        return IsOr ? first || other : first && other;
    }

    public string Text(string[] descriptions) => Second is not { } second ? First.Text(descriptions)
        : IsOr ? $"either {First.Text(descriptions)} or {second.Text(descriptions)} (or both)"
        : $"both {First.Text(descriptions)} and {second.Text(descriptions)}";
}

/// <summary>Of whom a claim speaks.</summary>
internal enum Quantity
{
    All,
    Some,
    Named,
}

/// <summary>A sentence: all who are this are that, somebody is this, or the named person is.</summary>
internal sealed record Claim(Quantity Quantity, Formula Subject, Formula? Predicate = null)
{
    /// <summary>All types of persons that so many predicates allow, a bit each.</summary>
    public static UInt128 Every(int predicates) => UInt128.MaxValue >> (128 - (1 << predicates));

    /// <summary>The claim that all of one kind are of another, this way or turned into its contrapositive.</summary>
    public static Claim All(TaskRandom random, Literal subject, Literal predicate) => random.Chance(1, 2)
        ? new Claim(Quantity.All, new Formula(subject), new Formula(predicate))
        : new Claim(Quantity.All, new Formula(predicate.Negated), new Formula(subject.Negated));

    /// <summary>The types of which the claim is true.</summary>
    public UInt128 Types(int predicates)
    {
        var types = UInt128.Zero;
        for (var type = 0; type < 1 << predicates; type++)
        {
            if (Predicate is { } predicate ? !Subject.IsTrueOf(type) || predicate.IsTrueOf(type) : Subject.IsTrueOf(type)) types |= UInt128.One << type;
        }

        return types;
    }

    public bool IsSameAs(Claim other) => Quantity == other.Quantity && Types(7) == other.Types(7);

    public Claim Distorted(TaskRandom random) => Predicate is not { } predicate
        ? this with { Subject = Subject with { First = Subject.First.Negated } }
        : random.Below(3) switch
        {
            0 => this with { Subject = predicate, Predicate = Subject },
            1 => this with { Subject = Subject.Negated, Predicate = predicate.Negated },
            _ => this with { Predicate = predicate with { First = predicate.First.Negated } },
        };

    public string Text(TaskRandom random, string[] descriptions, string name)
    {
        var subject = Subject.Text(descriptions);
        if (Quantity is Quantity.Named) return $"{name} is {subject}.";
        if (Quantity is Quantity.Some) return random.Chance(1, 2) ? $"There is somebody who is {subject}." : $"At least one person is {subject}.";
        var predicate = Predicate!.Value.Text(descriptions);
        return random.Below(5) switch
        {
            0 => $"Whoever is {subject} is {predicate}.",
            1 => $"To be {subject} is sufficient for being {predicate}.",
            2 => $"To be {predicate} is necessary for being {subject}.",
            3 => $"Nobody is {subject} without being {predicate}.",
            _ => $"Everybody who is {subject} is also {predicate}.",
        };
    }
}
