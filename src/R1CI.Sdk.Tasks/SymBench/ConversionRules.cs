using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A store of counted things and the rules that turn some of them into others.</summary>
internal sealed record ConversionRules(string[] Things, (int[] Takes, int[] Makes)[] Rules)
{
    /// <summary>Draws rules that take something and make something else.</summary>
    public static ConversionRules Of(TaskRandom random, string[] things, int count, int kindsTaken)
    {
        var rules = new (int[], int[])[count];
        for (var at = 0; at < count; at++)
        {
            var chosen = random.Sample([.. Enumerable.Range(0, things.Length)], kindsTaken + random.Between(1, 2));
            var (takes, makes) = (new int[things.Length], new int[things.Length]);
            foreach (var thing in chosen[..kindsTaken]) takes[thing] = random.Between(1, 3);
            foreach (var thing in chosen[kindsTaken..]) makes[thing] = random.Between(1, 2);
            rules[at] = (takes, makes);
        }

        return new ConversionRules(things, rules);
    }

    /// <summary>Applies a rule once if the store has what it takes.</summary>
    public bool TryApply(int rule, int[] store)
    {
        var (takes, makes) = Rules[rule];
        for (var thing = 0; thing < store.Length; thing++)
        {
            if (store[thing] < takes[thing]) return false;
        }

        for (var thing = 0; thing < store.Length; thing++) store[thing] += makes[thing] - takes[thing];
        return true;
    }

    public string Text => string.Join('\n', Rules.Select((rule, at) => $"Rule {at + 1}: {Amounts(rule.Takes)} -> {Amounts(rule.Makes)}"));

    public string Amounts(int[] store) => string.Join(" + ", store.Select((amount, thing) => (amount, thing)).Where(pair => pair.amount > 0).Select(pair => $"{pair.amount} {Things[pair.thing]}"));

    public string All(int[] store) => string.Join(", ", store.Select((amount, thing) => $"{amount} {Things[thing]}"));
}
