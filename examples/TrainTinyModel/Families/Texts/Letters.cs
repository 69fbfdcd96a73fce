using TrainTinyModel.Questions;

namespace TrainTinyModel.Families.Texts;

/// <summary>Questions about the letters of a text.</summary>
internal static class Letters
{
    public static FamilyTask Count(Draw draw, string wording)
    {
        var word = draw.Chance(0.12) ? string.Join(' ', SlotValues.Words(draw, 2, 3)) : SlotValues.CasedWord(draw);
        var letter = draw.Chance(0.85) ? LetterOf(draw, word) : (char)draw.Int('a', 'z');
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("c", Shown(draw, letter))), $"I count the letter '{letter}' in '{word}'.", $"print('{word}'.count('{letter}'))", $"{word.Count(c => c == letter)}")
        {
            OtherCodes = [$"text = '{word}'\nprint(text.count('{letter}'))"],
            Checks = [$"print(sum(1 for x in '{word}' if x == '{letter}'))", $"total = 0\nfor x in '{word}':\n    if x == '{letter}':\n        total += 1\nprint(total)"],
        };
    }

    public static FamilyTask Delete(Draw draw, string wording)
    {
        var word = draw.Chance(0.12) ? string.Join(' ', SlotValues.Words(draw, 2, 3)) : SlotValues.CasedWord(draw);
        var letter = LetterOf(draw, word);
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("c", Shown(draw, letter))), $"I delete '{letter}' from '{word}'.", $"print('{word}'.replace('{letter}', ''))", word.Replace($"{letter}", "", StringComparison.Ordinal))
        {
            Checks = [$"print(''.join(x for x in '{word}' if x != '{letter}'))"],
        };
    }

    public static FamilyTask Reverse(Draw draw, string wording)
    {
        var text = draw.Chance(0.8) ? SlotValues.CasedWord(draw) : string.Join(' ', SlotValues.Words(draw, 2, 3));
        return new FamilyTask(Slots.Of(("w", SlotValues.Quoted(draw, text))), $"I reverse '{text}'.", $"print('{text}'[::-1])", new string([.. text.Reverse()]))
        {
            OtherCodes = [$"text = '{text}'\nprint(text[::-1])"],
            Checks = [$"print(''.join(reversed('{text}')))"],
        };
    }

    public static FamilyTask Insert(Draw draw, string wording)
    {
        var word = SlotValues.CasedWord(draw);
        var part = SlotValues.Word(draw);
        part = draw.Chance(0.7) ? part[..Math.Min(part.Length, draw.Int(1, 4))] : $"{draw.Digits(1, 3)}";
        var at = draw.Int(1, word.Length - 1);
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("x", SlotValues.Quoted(draw, part)), ("i", at)), $"I insert '{part}' into '{word}' at {at}.",
            $"text = '{word}'\nprint(text[:{at}] + '{part}' + text[{at}:])", word.Insert(at, part))
        {
            Checks = [$"letters = list('{word}')\nletters.insert({at}, '{part}')\nprint(''.join(letters))"],
        };
    }

    public static FamilyTask Caesar(Draw draw, string wording)
    {
        var (word, shift) = (SlotValues.Word(draw), draw.Int(1, 25));
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word)), ("k", shift)), $"I shift the letters of '{word}' by {shift}.",
            $"print(''.join(chr((ord(c) - 97 + {shift}) % 26 + 97) for c in '{word}'))", new string([.. word.Select(c => (char)(((c - 'a' + shift) % 26) + 'a'))]))
        {
            Checks = [$"abc = 'abcdefghijklmnopqrstuvwxyz'\nprint(''.join(abc[(abc.index(c) + {shift}) % 26] for c in '{word}'))"],
        };
    }

    public static FamilyTask Length(Draw draw, string wording)
    {
        var word = SlotValues.CasedWord(draw);
        return new FamilyTask(Slots.Of(("w", SlotValues.Quoted(draw, word))), $"I measure the length of '{word}'.", $"print(len('{word}'))", $"{word.Length}")
        {
            Checks = [$"count = 0\nfor x in '{word}':\n    count += 1\nprint(count)"],
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
            Checks = [$"text = '{word}'\nprint('yes' if list(text) == list(reversed(text)) else 'no')"],
        };
    }

    public static FamilyTask Vowels(Draw draw, string wording)
    {
        var word = SlotValues.Word(draw);
        return new FamilyTask(
            Slots.Of(("w", SlotValues.Quoted(draw, word))), $"I count the vowels in '{word}'.", $"print(sum(1 for x in '{word}' if x in 'aeiou'))", $"{word.Count("aeiou".Contains)}");
    }

    // Not one that the word has in both cases: what should count then is a matter of opinion.
    private static char LetterOf(Draw draw, string word)
    {
        char[] letters = [.. word.Where(c => c != ' ' && (char.IsUpper(c) == char.IsUpper(word[^1])) && !word.Contains(char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c), StringComparison.Ordinal))];
        return letters.Length > 0 ? draw.Pick(letters) : word[^1];
    }

    private static string Shown(Draw draw, char letter) => draw.Share() switch { < 0.6 => $"{letter}", < 0.9 => $"'{letter}'", _ => $"\"{letter}\"" };
}
