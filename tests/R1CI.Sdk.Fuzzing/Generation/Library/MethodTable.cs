namespace R1CI.Sdk.Fuzzing.Generation.Library;

/// <summary>Methods of the built-in types that give a value; see <see cref="CallTemplate"/>.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<char, string> Texts = new()
    {
        ['s'] = """
            capitalize casefold center(W,h?) count(s,N?,N?)>i encode(E?,R?)>b endswith(s,N?,N?)>B endswith(T)>B expandtabs(W?) find(s,N?,N?)>i index(s,N?,N?)>i
            isalnum>B isalpha>B isascii>B isdecimal>B isdigit>B isidentifier>B islower>B isnumeric>B isprintable>B isspace>B istitle>B isupper>B join(w) join(I)
            ljust(W,h?) lower lstrip(s?) partition(s)>t removeprefix(s) removesuffix(s) replace(s,s,N?) rfind(s,N?,N?)>i rindex(s,N?,N?)>i rjust(W,h?) rpartition(s)>t
            rsplit(s?,N?)>w rstrip(s?) split(s?,N?)>w split(maxsplit=N)>w splitlines(B?)>w startswith(s,N?,N?)>B startswith(T)>B strip(s?) swapcase title translate(d) upper zfill(W)
            __contains__(s)>B __add__(s) __mul__(q) __mod__(o) __len__>i __getitem__(o) __format__(S) __eq__(o)>B __lt__(o)>B format(o*) format_map(d) __repr__
            """,
        ['b'] = """
            capitalize center(W,b?) count(b,N?,N?)>i count(i)>i decode(E?,R?)>s endswith(b)>B expandtabs(W?) find(b,N?,N?)>i find(i)>i hex>s hex(h)>s hex(h,N)>s index(b,N?)>i
            isalnum>B isalpha>B isascii>B isdigit>B islower>B isspace>B istitle>B isupper>B join(I) ljust(W,b?) lower lstrip(b?) partition(b)>t removeprefix(b) removesuffix(b)
            replace(b,b,N?) rfind(b)>i rindex(b)>i rjust(W,b?) rpartition(b)>t rsplit(b?,N?)>l rstrip(b?) split(b?,N?)>l splitlines(B?)>l startswith(b)>B strip(b?) swapcase
            title translate(b) upper zfill(W) __contains__(o)>B __mod__(o) __getitem__(o)>i __mul__(q) __add__(o)
            """,
        ['i'] = """
            bit_length bit_count conjugate as_integer_ratio>t to_bytes(q,O)>b to_bytes(q,byteorder=O)>b __add__(o) __radd__(o) __sub__(o) __mul__(i) __floordiv__(o) __mod__(o) __truediv__(o)>f
            __neg__ __abs__ __invert__ __bool__>B __lt__(o)>B __eq__(o)>B __index__ __int__ __float__>f __divmod__(o)>t __rdivmod__(o)>t __and__(o) __or__(o)
            __xor__(o) __round__(N?) __trunc__ __ceil__ __floor__ __format__(S)>s __repr__>s __pow__(q) __pow__(q,i) __lshift__(q) __rshift__(q)
            """,
        ['f'] = """
            is_integer>B as_integer_ratio>t hex>s conjugate __add__(o) __mul__(o) __truediv__(o) __floordiv__(o) __mod__(o) __divmod__(o)>t __pow__(q) __rpow__(q) __neg__ __abs__
            __bool__>B __eq__(o)>B __lt__(o)>B __int__>i __trunc__>i __round__(N?) __ceil__>i __floor__>i __format__(S)>s __repr__>s __rsub__(o)
            """,
        ['c'] = "conjugate __add__(o) __mul__(o) __truediv__(o) __pow__(q) __abs__>f __eq__(o)>B __format__(S)>s __repr__>s __bool__>B __neg__ __complex__ __lt__(o)>B",
        ['B'] = "bit_length>i __and__(o) __or__(o) __xor__(o) __int__>i __repr__>s conjugate>i __add__(o)>i __bool__ as_integer_ratio>t __format__(S)>s",
        ['l'] = """
            count(o)>i index(i,N?,N?)>i copy __len__>i __contains__(o)>B __getitem__(o)>i __getitem__(x) __add__(o) __mul__(q) __rmul__(q) __eq__(o)>B __lt__(o)>B __repr__>s append(o)>n
            extend(I)>n insert(i,o)>n pop(N?)>i remove(i)>n reverse>n sort>n sort(reverse=B)>n sort(key=g)>n clear>n __iadd__(I) __imul__(q) __reversed__>o __delitem__(o)>n __setitem__(i,o)>n
            __setitem__(x,I)>n
            """,
        ['w'] = "count(s)>i index(s,N?,N?)>i copy __contains__(o)>B __getitem__(o)>s sort>n sort(key=g)>n pop(N?)>s append(s)>n remove(s)>n extend(I)>n insert(i,s)>n",
        ['t'] = "count(o)>i index(o,N?,N?)>i __len__>i __contains__(o)>B __getitem__(o)>o __add__(o) __mul__(q) __eq__(o)>B __lt__(o)>B __repr__>s",
        ['d'] = """
            get(s,o?)>o pop(s,o?)>i setdefault(s,o?)>o items>o keys>o values>o copy update(d)>n update(I)>n update(x=i)>n popitem>t clear>n __contains__(o)>B __getitem__(o)>o __len__>i __or__(o)
            __ior__(o) __eq__(o)>B __reversed__>o __setitem__(o,o)>n __delitem__(o)>n __lt__(o)>B fromkeys(I,o?)
            """,
        ['e'] = """
            add(o)>n remove(o)>n discard(o)>n union(I*) intersection(I*) difference(I*) symmetric_difference(I) issubset(I)>B issuperset(I)>B isdisjoint(I)>B copy update(I*)>n
            intersection_update(I*)>n difference_update(I)>n symmetric_difference_update(I)>n pop>i clear>n __contains__(o)>B __and__(o) __or__(o) __sub__(o) __xor__(o) __le__(o)>B __eq__(o)>B
            """,
        ['z'] = "union(I*) intersection(I*) difference(I*) symmetric_difference(I) issubset(I)>B issuperset(I)>B isdisjoint(I)>B copy __contains__(o)>B __and__(o) __lt__(o)>B",
        ['r'] = "count(o)>i index(o)>i __len__>i __contains__(o)>B __getitem__(o)>i __getitem__(x) __eq__(o)>B __reversed__>o __repr__>s",
        ['y'] = """
            append(i)>n extend(I)>n insert(i,i)>n pop(N?)>i remove(i)>n reverse>n clear>n copy decode(E?,R?)>s hex>s find(b)>i split(b?)>l join(I) replace(b,b) upper __getitem__(o)>i __setitem__(i,i)>n
            __delitem__(o)>n __add__(o) __iadd__(o) startswith(b)>B translate(b) center(W) zfill(W) isalpha>B count(i)>i __contains__(o)>B
            """,
        ['x'] = "indices(q)>t __eq__(o)>B __repr__>s",
        ['n'] = "__bool__>B __repr__>s __eq__(o)>o missing>o",
    };

    /// <summary>The methods by the kind of value they are called on.</summary>
    public static IReadOnlyDictionary<char, CallTemplate[]> Methods { get; } = Texts.ToDictionary(
        static pair => pair.Key,
        static pair => pair.Value.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(text => CallTemplate.OfMethod(text, pair.Key)).ToArray());
}
