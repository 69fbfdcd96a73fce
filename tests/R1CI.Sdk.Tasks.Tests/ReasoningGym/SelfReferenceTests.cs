using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SelfReferenceTests() : TaskTests("self_reference")
{
    // Guesses which statements are true and evaluates each sentence on the guess.
    protected override string Solve(string prompt)
    {
        var sentences = Regex.Matches(prompt, @"^\d+\. (.+)$", RegexOptions.Multiline).Select(line => line.Groups[1].Value).ToArray();
        List<string> answers = [];
        for (var guess = 0; guess < 1 << sentences.Length; guess++)
        {
            var isTrue = sentences.Select((_, at) => (guess >> at & 1) == 1).ToArray();
            if (sentences.Select(sentence => Holds(sentence, isTrue)).SequenceEqual(isTrue)) answers.Add(string.Join(',', Enumerable.Range(1, sentences.Length).Where(number => isTrue[number - 1])));
        }

        return Assert.Single(answers);
    }

    private static bool Holds(string sentence, bool[] isTrue)
    {
        var (count, numbers) = (isTrue.Count(value => value), Regex.Matches(sentence, @"\d+").Select(number => int.Parse(number.Value)).ToArray());
        if (sentence.StartsWith("At least")) return count >= numbers[0];
        if (sentence.StartsWith("At most")) return count <= numbers[0];
        if (sentence.StartsWith("The number of true statements among these is even")) return count is 0 or 2 or 4 or 6 or 8;
        if (sentence.StartsWith("Exactly one of the statements")) return isTrue[numbers[0] - 1] ^ isTrue[numbers[1] - 1];
        return sentence.StartsWith("Exactly") ? count == numbers[0] : !(isTrue[numbers[0] - 1] && !isTrue[numbers[1] - 1]);
    }
}
