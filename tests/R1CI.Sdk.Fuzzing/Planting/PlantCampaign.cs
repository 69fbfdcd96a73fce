using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Planting;

/// <summary>Looks for each planted defect as a campaign would: which program shows it first?</summary>
internal sealed class PlantCampaign(ulong seed, CPythonWorker worker)
{
    private const int BatchSize = 100;

    private readonly List<(string Text, Outcome Theirs, bool IsComparable)> _programs = [];

    /// <summary>The index of the first program that shows a defect; <see langword="null"/> when none of the first <paramref name="most"/> does.</summary>
    public long? FirstToShow(Defect defect, long most)
    {
        for (var index = 0; index < most; index++)
        {
            if (index == _programs.Count)
            {
                AddBatch();
            }

            var (text, theirs, isComparable) = _programs[index];
            if (isComparable && Comparison.Of(theirs, PlantedRun.Run(text, defect)) is not null)
            {
                return index;
            }
        }

        return null;
    }

    // Programs on which the two differ anyway would show every defect.
    private void AddBatch()
    {
        var texts = Enumerable.Range(_programs.Count, BatchSize).Select(i => ProgramGenerator.Generate(seed, i).Text).ToArray();
        foreach (var (text, theirs) in texts.Zip(worker.Run(texts)))
        {
            _programs.Add((text, theirs, Comparison.Of(theirs, PlantedRun.Run(text, null)) is null));
        }
    }
}
