using R1CI.Sdk.CodeIO.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Execution;

public sealed class SetOrdersTests
{
    [Theory]
    [InlineData("return x in {1, 2, 3}")]
    [InlineData("return len(set(x))")]
    [InlineData("return sorted(set(x) | {1})")]
    [InlineData("return max({n % 7 for n in x})")]
    [InlineData("return set(x) <= set(y)")]
    [InlineData("return len(set(x).union(y).intersection([1]))")]
    [InlineData("seen = set()\n    for n in x:\n        if n in seen: return n\n        seen.add(n)\n    return len(seen)")]
    [InlineData("seen: set[int] = set()\n    seen |= set(x)\n    while seen:\n        seen.clear()\n    return 1")]
    [InlineData("a = set(x)\n    b = a - set(y)\n    return sorted(b)")]
    [InlineData("def add(n: set) -> set[int]: return n\n    return add(1)")]
    [InlineData("return sorted(x)")]
    public void MayMatter_WhenSetsAreOnlyAskedCountedOrSorted_IsFalse(string body) => Assert.False(SetOrders.MayMatter(Function(body)));

    [Theory]
    [InlineData("return list(set(x))")]
    [InlineData("return [n for n in {1, 2, x}]")]
    [InlineData("for n in {1, x}: return n")]
    [InlineData("return {1, x}.pop()")]
    [InlineData("a, = {x}\n    return a")]
    [InlineData("return f'{set(x)}'")]
    [InlineData("return sum(set(x))")]
    [InlineData("return sorted(set(x), key=len)")]
    [InlineData("return max(set(x), set(y))")]
    [InlineData("return sorted({frozenset(x), frozenset(y)})")]
    [InlineData("seen = set(x)\n    return list(seen)")]
    [InlineData("seen = set(x)\n    other = seen\n    return list(other)")]
    [InlineData("seen = set(x)\n    other = seen - {1}\n    return [n for n in other]")]
    [InlineData("a = b = set(x)\n    return len(a), tuple(b)")]
    [InlineData("seen = set(x)\n    return seen.pop()")]
    [InlineData("seen = set(x)\n    add = seen.add\n    return add")]
    [InlineData("def first(s): return next(iter(s))\n    return first(set(x))")]
    [InlineData("def seen(s=set()): return s\n    return list(seen())")]
    [InlineData("d = {}\n    d.update({(1, 2), (x, 3)})\n    return d")]
    [InlineData("d = {}\n    d |= {(1, 2), (x, 3)}\n    return d")]
    [InlineData("return {1: set(x)}")]
    [InlineData("return list(map(set, x))")]
    [InlineData("return isinstance(x, set)")]
    [InlineData("return (s := set(x)) and list(s)")]
    [InlineData("match set(x):\n        case s: return list(s)")]
    [InlineData("s = set(x)\n    return list(locals()['s'])")]
    [InlineData("sorted = list\n    return sorted(set(x))")]
    [InlineData("try: return sorted({1, x})\n    except TypeError as e: return str(e)")]
    [InlineData("class C:\n        pass\n    return sorted({C(), x})")]
    [InlineData("return [n != n for n in sorted({x, float('NaN')})]")]
    [InlineData("return hash(x)")]
    [InlineData("return list(x.keys() & y.keys())")]
    public void MayMatter_WhenAnOrderCanShow_IsTrue(string body) => Assert.True(SetOrders.MayMatter(Function(body)));

    private static string Function(string body) => $"def main_solution(x, y):\n    {body}\n";
}
