using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>How two members of a family of three generations are related.</summary>
internal sealed class FamilyRelationships() : ReasoningTask(new("family_relationships", TaskSuite.ReasoningGym, "word", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly string[] Women = ["Ada", "Beth", "Cora", "Dora", "Eve", "Faye", "Gina", "Hope", "Iris", "June", "Kim", "Lucy", "Mia", "Nell", "Opal", "Rita", "Sue", "Tina", "Una", "Viola"];
    private static readonly string[] Men = ["Abel", "Bob", "Cid", "Don", "Earl", "Finn", "Gus", "Hank", "Ian", "Jack", "Ken", "Liam", "Max", "Ned", "Otto", "Paul", "Ray", "Sam", "Tom", "Vic"];

    protected override IReadOnlyList<string> Wordings =>
    [
        "{facts} What is {first} to {second}? Answer with one of these words: mother, father, daughter, son, sister, brother, wife, husband, grandmother, grandfather, granddaughter, grandson, aunt, uncle, niece, nephew, cousin, mother-in-law, father-in-law, daughter-in-law, son-in-law. (Aunts, uncles, nieces and nephews are by blood.)",
        "A family: {facts} {first} is {second}'s ... what? Fill in one word (for blood relatives mother, father, daughter, son, sister, brother, grandmother, grandfather, granddaughter, grandson, aunt, uncle, niece, nephew or cousin; by marriage wife, husband, mother-in-law, father-in-law, daughter-in-law or son-in-law).",
        "Read about these people. {facts} How is {first} related to {second}, seen from {second}? Use one word: wife or husband, mother, father, sister, brother, daughter, son, grandmother, grandfather, granddaughter, grandson, aunt, uncle, niece, nephew, cousin (all by blood), or one of these with -in-law for a spouse's parent or a child's spouse.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (women, men) = (new Queue<string>(random.Shuffled(Women)), new Queue<string>(random.Shuffled(Men)));
        List<Person> people = [];
        List<string> facts = [];
        Person Add(bool isWoman, Person? mother, Person? father)
        {
            var person = new Person((isWoman ? women : men).Dequeue(), isWoman, mother, father);
            people.Add(person);
            return person;
        }

        List<Person> Children(Person mother, Person father, int count)
        {
            var children = Enumerable.Range(0, count).Select(_ => Add(random.Chance(1, 2), mother, father)).ToList();
            mother.Spouse = father;
            father.Spouse = mother;
            facts.Add($"{mother.Name}, a woman, is married to {father.Name}, a man.");
            facts.AddRange(children.Select(child => $"{child.Name} is a {(child.IsWoman ? "daughter" : "son")} of {(random.Chance(1, 2) ? mother : father).Name}."));
            return children;
        }

        foreach (var child in Children(Add(true, null, null), Add(false, null, null), 2 + (level / 3)))
        {
            var spouse = Add(!child.IsWoman, null, null);
            Children(child.IsWoman ? child : spouse, child.IsWoman ? spouse : child, 1 + random.Below(level < 3 ? 2 : 3));
        }

        while (true)
        {
            var (first, second) = (random.Pick(people), random.Pick(people));
            if (first == second || Relation(first, second) is not { } relation) continue;
            return new TaskDraft(relation, Accept.Words(relation, relation.Replace('-', ' ')), ("facts", "Every child has both partners of a married couple as its parents. " + string.Join(' ', random.Shuffled(facts))), ("first", first.Name), ("second", second.Name)) { Size = people.Count };
        }
    }

    // What a is to b; null where the list of words has none.
    private static string? Relation(Person a, Person b)
    {
        string Word(string woman, string man) => a.IsWoman ? woman : man;
        if (a.Spouse == b) return Word("wife", "husband");
        if (b.IsChildOf(a)) return Word("mother", "father");
        if (a.IsChildOf(b)) return Word("daughter", "son");
        if (a.IsSiblingOf(b)) return Word("sister", "brother");
        if (b.Parents.Any(parent => parent.IsChildOf(a))) return Word("grandmother", "grandfather");
        if (a.Parents.Any(parent => parent.IsChildOf(b))) return Word("granddaughter", "grandson");
        if (b.Parents.Any(parent => parent.IsSiblingOf(a))) return Word("aunt", "uncle");
        if (a.Parents.Any(parent => parent.IsSiblingOf(b))) return Word("niece", "nephew");
        if (a.Parents.Any(parent => b.Parents.Any(other => other.IsSiblingOf(parent)))) return "cousin";
        if (b.Spouse?.IsChildOf(a) == true) return Word("mother-in-law", "father-in-law");
        return a.Spouse?.IsChildOf(b) == true ? Word("daughter-in-law", "son-in-law") : null;
    }

    private sealed class Person(string name, bool isWoman, Person? mother, Person? father)
    {
        public string Name => name;

        public bool IsWoman => isWoman;

        public Person? Spouse { get; set; }

        public IEnumerable<Person> Parents { get; } = mother is null || father is null ? [] : [mother, father];

        public bool IsChildOf(Person other) => Parents.Contains(other);

        public bool IsSiblingOf(Person other) => other != this && Parents.Any(other.IsChildOf);
    }
}
