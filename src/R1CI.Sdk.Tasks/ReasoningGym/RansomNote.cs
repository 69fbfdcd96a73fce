using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Whether a note can be cut out of the letters of a magazine.</summary>
internal sealed class RansomNote() : ReasoningTask(new("ransom_note", TaskSuite.ReasoningGym, "yes or no", VerifierKind.Choice) { HasFewAnswers = true })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Can the note be put together from letters cut out of the magazine, each letter used at most once?\n\nnote: {note}\nmagazine: {magazine}\n\nAnswer yes or no.",
        "Does the second string contain every letter of the first at least as often as the first does?\n\nnote: {note}\nmagazine: {magazine}\n\nReply yes or no.",
        "Somebody wants to write a note by taking letters out of a magazine (a letter can be taken once for each time it is printed).\n\nnote: {note}\nmagazine: {magazine}\n\nIs it possible? Say yes or no.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        const string alphabet = "abcdefghijklmnopqrstuvwxyz";
        var magazine = Enumerable.Range(0, 12 * level).Select(_ => random.Letter(alphabet)).ToArray();
        var note = random.Sample(magazine, 6 * level);
        if (random.Chance(3, 5)) note[0] = random.Letter(alphabet);
        note = random.Shuffled(note);
        var answer = note.All(letter => note.Count(other => other == letter) <= magazine.Count(other => other == letter)) ? "yes" : "no";
        return new TaskDraft(answer, Accept.Words(answer), ("note", new string(note)), ("magazine", new string(magazine))) { Size = note.Length };
    }
}
