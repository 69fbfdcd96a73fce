using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Texts;

/// <summary>Questions about the letters of a text.</summary>
internal static class Letters
{
    public static FamilyTask Count(Draw draw, string wording)
    {
        var word = draw.Chance(0.12) ? Phrase(draw) : SlotValues.FreeWord(draw);
        var letter = draw.Chance(0.85) ? LetterOf(draw, word) : (char)draw.Int('a', 'z');
        var q = SlotValues.Python(word);
        // Who asks for an R in a word without capitals means the letter.
        var asked = draw.Rarely(0.08) && word.All(c => !char.IsUpper(c)) ? char.ToUpperInvariant(letter) : letter;
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("c", Shown(draw, asked))), $"I count the letter '{letter}' in {q}.", $"print({q}.count('{letter}'))", $"{word.Count(c => c == letter)}")
        {
            Check = $"print(sum(1 for x in {q} if x == '{letter}'))",
        };
    }

    public static FamilyTask Delete(Draw draw, string wording)
    {
        var word = draw.Chance(0.12) ? Phrase(draw) : SlotValues.FreeWord(draw);
        // Something must be left to print.
        if (word.Distinct().Count() == 1) word += word[0] == 'a' ? "b" : "a";
        var letter = LetterOf(draw, word);
        var q = SlotValues.Python(word);
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("c", Shown(draw, letter))), $"I delete '{letter}' from {q}.", $"print({q}.replace('{letter}', ''))", word.Replace($"{letter}", "", StringComparison.Ordinal))
        {
            Check = $"print(''.join(x for x in {q} if x != '{letter}'))",
        };
    }

    public static FamilyTask Reverse(Draw draw, string wording)
    {
        var text = draw.Chance(0.8) ? SlotValues.FreeWord(draw) : Phrase(draw);
        var q = SlotValues.Python(text);
        return new FamilyTask(Slots.Of(("w", SlotValues.Quoted(draw, text))), $"I reverse {q}.", $"print({q}[::-1])", new string([.. text.Reverse()]))
        {
            Check = $"print(''.join(reversed({q})))",
        };
    }

    public static FamilyTask Insert(Draw draw, string wording)
    {
        var word = SlotValues.CasedWord(draw);
        var part = SlotValues.Word(draw);
        part = draw.Chance(0.7) ? part[..Math.Min(part.Length, draw.Int(1, 4))] : $"{draw.Digits(1, 3)}";
        var at = draw.Int(1, word.Length - 1);
        var q = SlotValues.Python(word);
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("x", SlotValues.Quoted(draw, part)), ("i", at)), $"I insert '{part}' into {q} at {at}.",
            $"text = {q}\nprint(text[:{at}] + '{part}' + text[{at}:])", word.Insert(at, part))
        {
            Check = $"letters = list({q})\nletters.insert({at}, '{part}')\nprint(''.join(letters))",
        };
    }

    public static FamilyTask Caesar(Draw draw, string wording)
    {
        var (word, shift) = (SlotValues.Word(draw), draw.Int(1, 25));
        if (draw.Rarely(0.05)) word = RareForms.Letters(draw, 1, 2);
        var isUpper = draw.Rarely(0.08);
        if (isUpper) word = word.ToUpperInvariant();
        var (first, alphabet) = isUpper ? ('A', "ABCDEFGHIJKLMNOPQRSTUVWXYZ") : ('a', "abcdefghijklmnopqrstuvwxyz");
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("k", shift)), $"I shift the letters of '{word}' by {shift}.",
            $"print(''.join(chr((ord(c) - {(int)first} + {shift}) % 26 + {(int)first}) for c in '{word}'))", new string([.. word.Select(c => (char)(((c - first + shift) % 26) + first))]))
        {
            Check = $"abc = '{alphabet}'\nprint(''.join(abc[(abc.index(c) + {shift}) % 26] for c in '{word}'))",
        };
    }

    public static FamilyTask Length(Draw draw, string wording)
    {
        var word = SlotValues.FreeWord(draw);
        if (draw.Rarely(0.04)) word = Phrase(draw);
        var q = SlotValues.Python(word);
        return new FamilyTask(Slots.Of(("w", SlotValues.Quoted(draw, word))), $"I measure the length of {q}.", $"print(len({q}))", $"{word.Length}")
        {
            Check = $"count = 0\nfor x in {q}:\n    count += 1\nprint(count)",
        };
    }

    public static FamilyTask Palindrome(Draw draw, string wording)
    {
        var half = SlotValues.Word(draw);
        half = half[..Math.Min(half.Length, 5)];
        var word = draw.Coin() ? half + new string([.. half.Reverse().Skip(draw.Int(0, 1))]) : SlotValues.Word(draw);
        var isPalindrome = word.SequenceEqual(word.Reverse());
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word))), $"I compare '{word}' with its reverse.", $"text = '{word}'\nprint('yes' if text == text[::-1] else 'no')", isPalindrome ? "yes" : "no")
        {
            Check = $"text = '{word}'\nprint('yes' if list(text) == list(reversed(text)) else 'no')",
        };
    }

    public static FamilyTask Vowels(Draw draw, string wording)
    {
        var word = SlotValues.Word(draw);
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word))), $"I count the vowels in '{word}'.", $"print(sum(1 for x in '{word}' if x in 'aeiou'))", $"{word.Count("aeiou".Contains)}");
    }

    private static string Phrase(Draw draw)
    {
        var words = SlotValues.Words(draw, 2, 3);
        if (!draw.Rarely(0.3)) return string.Join(' ', words);
        words.AddRange(Enumerable.Range(0, draw.RareInt(1, 4)).Select(_ => draw.Rare([.. WordLists.Nouns])));
        words.InsertRange(1, draw.Rare<string[]>([], ["the"], ["and"], ["of", "a"], ["in", "the"], ["is", "on", "my"]));
        return string.Join(' ', words);
    }

    // Not one that the word has in both cases: what should count then is a matter of opinion.
    private static char LetterOf(Draw draw, string word)
    {
        char[] letters = [.. word.Where(c => char.IsLetter(c) && (char.IsUpper(c) == char.IsUpper(word[^1])) && !word.Contains(char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c), StringComparison.Ordinal))];
        return letters.Length > 0 ? draw.Pick(letters) : word[^1];
    }

    private static string Shown(Draw draw, char letter) => draw.Share() switch { < 0.6 => $"{letter}", < 0.9 => $"'{letter}'", _ => draw.Rarely(0.3) ? $"\u201c{letter}\u201d" : $"\"{letter}\"" };
}
