namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Where a group stands in a collection.</summary>
/// <param name="Index">Its position among the groups of all problems and frames, from 0.</param>
/// <param name="Version">The version of the weights: an index may have groups of several, where weights change while a collection runs.</param>
internal readonly record struct GroupPlace(int Index, int Version) : IComparable<GroupPlace>
{
    public int CompareTo(GroupPlace other) => Index != other.Index ? Index.CompareTo(other.Index) : Version.CompareTo(other.Version);
}
