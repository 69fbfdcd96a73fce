using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>Estimates by name, without those that nothing is known of.</summary>
internal static class EstimateTable
{
    public static OrderedDictionary<TKey, TValue> Of<TKey, TValue>(IEnumerable<(TKey Key, Estimate? Estimate)> estimates, Func<Estimate, TValue> value)
        where TKey : notnull => new(estimates.Where(item => item.Estimate is not null).Select(item => KeyValuePair.Create(item.Key, value(item.Estimate!.Value))));
}
