using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Texts;

/// <summary>Questions about several words.</summary>
internal static class WordGroups
{
    private static readonly string[] CommonWords = ["the", "a", "and", "of", "in", "on", "is", "was", "to", "my", "we", "you", "it", "not", "with", "for", "at", "they", "are", "has", "very", "every", "no", "two", "old", "new", "big", "his", "her", "who"];

    public static FamilyTask Sort(Draw draw, string wording)
    {
        var words = SlotValues.Words(draw, 3, 6);
        if (draw.Rarely(0.06)) words = [.. words.Union(Enumerable.Range(0, draw.RareInt(1, 4)).Select(_ => draw.Rare([.. WordLists.Nouns])))];
        // All with a capital or none: how both are ordered is a matter of opinion.
        if (draw.Rarely(0.1)) words = [.. words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])];
        var isDown = Slots.Marked(wording, "asc", "desc") is var mark and >= 0 ? mark == 1 : draw.Chance(0.35);
        var how = isDown ? draw.Any("in reverse alphabetical order", "from z to a", "in descending alphabetical order", "backwards alphabetically") : draw.Any("alphabetically", "in alphabetical order", "from a to z", "by alphabet", "in dictionary order");
        var order = isDown ? draw.Any("reverse alphabetical", "z to a") : draw.Any("alphabetical", "alphabetic", "a to z", "dictionary");
        var tail = isDown ? ", reverse=True" : "";
        var sorted = words.Order(StringComparer.Ordinal);
        var list = SlotValues.PythonList(words);
        return new FamilyTask(
            Slots.Of(("ws", SlotValues.Listing(draw, words, mayQuote: true)), ("o", how), ("n", order), ("asc", ""), ("desc", "")), $"I sort the words {(isDown ? "in reverse alphabetical order" : "alphabetically")}.",
            $"words = {list}\nprint(', '.join(sorted(words{tail})))", string.Join(", ", isDown ? sorted.Reverse() : sorted))
        {
            Check = $"words = {list}\nwords.sort({(isDown ? "reverse=True" : "")})\nprint(', '.join(words))",
        };
    }

    public static FamilyTask CountWords(Draw draw, string wording)
    {
        if (Slots.Marked(wording, "total") == 0) return AllWords(draw);
        var some = SlotValues.Words(draw, 2, 5);
        string[] words = [.. Enumerable.Range(0, draw.Int(5, 10)).Select(_ => draw.Pick(some))];
        var isUnique = Slots.Marked(wording, "unique", "repeated") is var mark and >= 0 ? mark == 0 : draw.Chance(0.7);
        var kind = isUnique ? draw.Any("different", "unique", "distinct") : draw.Any("repeated", "duplicated", "repeating");
        var text = string.Join(' ', words);
        var (code, check) = isUnique
            ? ("print(len(set(text.split())))", "seen = []\nfor w in text.split():\n    if w not in seen:\n        seen.append(w)\nprint(len(seen))")
            : ("from collections import Counter\nprint(sum(1 for n in Counter(text.split()).values() if n > 1))", "ws = text.split()\nprint(len([w for w in set(ws) if ws.count(w) > 1]))");
        var answer = words.GroupBy(word => word).Count(group => isUnique || group.Count() > 1);
        return new FamilyTask(
            Slots.Of(("t", draw.Rarely(0.08) ? RareForms.Quoted(draw, text) : draw.Any($"'{text}'", $"\"{text}\"", text)), ("k", kind), ("unique", ""), ("repeated", "")), $"I count the {(isUnique ? "different" : "repeated")} words.", $"text = '{text}'\n{code}", $"{answer}")
        {
            Check = $"text = '{text}'\n{check}",
        };
    }

    private static FamilyTask AllWords(Draw draw)
    {
        string[] words = [.. Enumerable.Range(0, draw.Int(2, 14)).Select(_ => draw.Chance(0.6) ? draw.Pick(WordLists.Nouns) : SlotValues.Word(draw))];
        if (draw.Chance(0.4)) words = [.. words.Select(word => draw.Chance(0.5) ? draw.Pick(CommonWords) : word)];
        if (draw.Chance(0.3)) words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        var text = string.Join(' ', words) + (draw.Chance(0.12) ? "." : "");
        var q = SlotValues.Python(text);
        return new FamilyTask(
            Slots.Of(("t", draw.Rarely(0.08) ? RareForms.Quoted(draw, text) : draw.Any($"'{text}'", $"\"{text}\"")), ("total", "")), "I count all words.", $"text = {q}\nprint(len(text.split()))", $"{words.Length}")
        {
            Check = $"text = {q}\ncount = 0\nfor w in text.split():\n    count += 1\nprint(count)",
        };
    }

    public static FamilyTask Anagrams(Draw draw, string wording)
    {
        List<string> words = [];
        foreach (var word in SlotValues.Words(draw, 2, 3))
        {
            words.Add(word);
            words.AddRange(Enumerable.Range(0, draw.Int(0, 2)).Select(_ => new string(draw.Shuffled(word))));
        }

        words = [.. draw.Shuffled(words)];
        var list = SlotValues.PythonList(words);
        var answer = words.Select(word => new string([.. word.Order()])).Distinct().Count();
        return new FamilyTask(
            Slots.Of(("ws", SlotValues.Listing(draw, words, mayQuote: true))), "Anagrams have the same sorted letters.", $"words = {list}\nprint(len(set(''.join(sorted(w)) for w in words)))", $"{answer}")
        {
            Check = $"words = {list}\ngroups = {{}}\nfor w in words:\n    groups.setdefault(''.join(sorted(w)), []).append(w)\nprint(len(groups))",
        };
    }
}
